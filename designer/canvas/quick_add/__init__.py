"""The popup that offers the layers that fit at an insertion point."""
