"""The roster that stays on one machine, and whom of it a notice asks to come."""
