"""Matrix products and transposes as vectorized loops, generated as LLVM IR."""
