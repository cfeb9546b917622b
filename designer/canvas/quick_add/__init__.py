"""The popup that offers layers at a place, and where it puts them."""
