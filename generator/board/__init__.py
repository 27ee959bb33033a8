"""The secretary's board (台账): what was held, what is owed, what is still open.

Plain data from a catalogue and a day; the terminal, the site and the checks show it.
"""

from generator.board.board import Board, board_of

__all__ = ["Board", "board_of"]
