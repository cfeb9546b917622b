"""Training in the window: the session, its thread, the data, forecasts and heat maps."""
