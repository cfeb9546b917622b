"""Data sets that are drawn from a seed, most of them points in a plane."""
