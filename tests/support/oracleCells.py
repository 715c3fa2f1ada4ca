"""Places, values and errors as the oracle's requests, Excel and UNO write them. Knows no open workbook.

A place is (sheet, column, row), counting from 0. A value is what JSON brought: a number, a string, None, or
{"boolean"}, {"error"}, {"emptyString"}; {"tokens"} is a formula the file had in the cell.
"""

import re

POINTS_PER_HUNDREDTH_MM = 72 / 2540

# LibreOffice's error numbers that Excel has a name for. Others stay `Err:502`: better seen than guessed.
ERRORS = {
    503: "#NUM!",
    519: "#VALUE!",
    521: "#NULL!",
    524: "#REF!",
    525: "#NAME?",
    532: "#DIV/0!",
    32767: "#N/A",
}

ERROR_FORMULAS = {
    "#N/A": "NA()",
    "#DIV/0!": "1/0",
    "#VALUE!": '"x"*1',
    "#REF!": 'INDIRECT("#")',
    "#NUM!": "10^1000",
    "#NAME?": "NoSuchName",
}


def error_name(code):
    return ERRORS.get(code, f"Err:{code}")


def position_of(address):
    """D5 → (3, 4)."""
    match = re.fullmatch(r"\$?([A-Z]{1,3})\$?([1-9]\d*)", address)
    if match is None:
        return None
    column = 0
    for letter in match.group(1):
        column = column * 26 + ord(letter) - ord("A") + 1
    return (column - 1, int(match.group(2)) - 1)


def blocks_of(places):
    """Runs of cells one below the other: each is written by one call, as calls are what takes time."""
    blocks = []
    for sheet, column, row in sorted(places):
        if blocks and blocks[-1][-1] == (sheet, column, row - 1):
            blocks[-1].append((sheet, column, row))
        else:
            blocks.append([(sheet, column, row)])
    return blocks


def plain(value):
    """As a data array wants it: a string is text however it looks, and an empty one clears the cell."""
    if isinstance(value, int) and not isinstance(value, bool):
        return float(value)  # whole numbers beyond 32 bits have no other form
    return "" if value is None or isinstance(value, dict) else value


def is_boolean(value):
    return isinstance(value, dict) and "boolean" in value


def special_formula(value):
    if is_boolean(value):
        return "TRUE()" if value["boolean"] else "FALSE()"
    return '""' if "emptyString" in value else ERROR_FORMULAS[value["error"]]


def differs(one, other):
    return type(one) is not type(other) or one != other


def address(place):
    _, column, row = place
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"


def points(hundredth_mm):
    return round(hundredth_mm * POINTS_PER_HUNDREDTH_MM, 1)
