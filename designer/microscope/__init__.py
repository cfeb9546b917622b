"""The microscope: one row through the network, number by number, in the place of the canvas."""
