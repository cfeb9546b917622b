"""Synthetic data sets, generated from a seed; most are points in a plane."""
