"""Restoration: one module for each kind of block, run in the order of `seedbook.pipeline.STAGES`."""
