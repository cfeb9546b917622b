"""The live views: loss, gradient norms, decision boundary."""
