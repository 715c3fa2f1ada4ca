"""One workbook open in the oracle: fill, recalculate, read, measure, damage, save.

The public methods are the requests of libreOffice.ts, by the same names. Rows count from 1, as in Excel.
"""

import os

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.lang import Locale
from com.sun.star.table import CellAddress

from oracleCells import (
    address,
    blocks_of,
    differs,
    error_name,
    is_boolean,
    plain,
    points,
    position_of,
    special_formula,
)

FILTERS = {".xlsx": "Calc MS Excel 2007 XML", ".pdf": "calc_pdf_Export"}
FORMULA_CELLS = 16  # com.sun.star.sheet.CellFlags.FORMULA
BOOLEAN = 1024  # com.sun.star.util.NumberFormat.LOGICAL
EXCEL_A1 = 1  # com.sun.star.sheet.AddressConvention.XL_A1


class OracleDocument:
    def __init__(self, desktop, path):
        properties = (property_of("Hidden", True), property_of("UpdateDocMode", 0))
        self.component = desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, properties)
        if self.component is None:
            raise RuntimeError(f"LibreOffice cannot open {path}")
        self.component.enableAutomaticCalculation(False)
        self.component.calculateAll()
        self.sheets = {sheet.Name: sheet for sheet in self.component.Sheets}
        self.parser = self.component.createInstance("com.sun.star.sheet.FormulaParser")
        self.parser.FormulaConvention = EXCEL_A1
        self.constants = {}
        self.boolean_format = self.component.NumberFormats.getStandardFormat(BOOLEAN, Locale())
        self.forget_cells()

    # -- fills ---------------------------------------------------------------

    def recalculate(self, fills, outputs):
        fills = [{self.place(entry): entry["value"] for entry in fill} for fill in fills]
        outputs = [self.place(output) for output in outputs]
        readers = self.readers(outputs)
        self.track({place for fill in fills for place in fill})
        results = []
        for inputs in fills:
            self.fill(inputs)
            self.component.calculateAll()
            values = {}
            for read in readers:
                values.update(read())
            results.append([values[place] for place in outputs])
        return results

    def track(self, places):
        """Notes what the file has in these cells, before anything is written there."""
        new = places - self.originals.keys()
        for place in new:
            self.originals[place] = self.current[place] = self.content(place)
            self.formats[place] = self.cell(place).NumberFormat
            self.make_writable(place)
        if new:
            self.blocks = [(block, self.cells_of(block)) for block in blocks_of(self.originals)]

    def fill(self, inputs):
        """Enters the inputs; the other cells ever filled go back to the file's content."""
        wanted = {**self.originals, **inputs}
        changed = {place for place, value in wanted.items() if differs(value, self.current[place])}
        for block, cells in self.blocks:
            if not changed.isdisjoint(block):
                self.write(block, cells, wanted)
        self.current = wanted

    def write(self, block, cells, wanted):
        for place in block:
            if is_boolean(self.current[place]):
                self.cell(place).NumberFormat = self.formats[place]
        cells.setDataArray(tuple((plain(wanted[place]),) for place in block))
        for place in block:
            if isinstance(wanted[place], dict):
                self.write_special(self.cell(place), wanted[place])

    def content(self, place):
        cell = self.cell(place)
        read = {
            "EMPTY": lambda: None,
            "VALUE": cell.getValue,
            "TEXT": cell.getString,
            "FORMULA": lambda: {"tokens": cell.getTokens()},
        }
        return read[cell.getType().value]()

    def make_writable(self, place):
        # Writing a locked cell of a protected sheet fails without a word.
        if self.cell(place).CellProtection.IsLocked:
            self.unprotect_sheet(place[0])

    def write_special(self, cell, value):
        if "tokens" in value:
            return cell.setTokens(value["tokens"])
        cell.setTokens(self.constant(special_formula(value)))
        if "boolean" in value:
            # To LibreOffice a boolean is a number that looks like one: ISLOGICAL goes by the cell's format.
            cell.NumberFormat = self.boolean_format

    def constant(self, formula):
        if formula not in self.constants:
            self.constants[formula] = self.parse(formula)
        return self.constants[formula]

    # -- reading ---------------------------------------------------------------

    def readers(self, places):
        """One function a sheet, reading the rectangle around its outputs at once."""
        by_sheet = {}
        for place in places:
            by_sheet.setdefault(place[0], []).append(place)
        return [self.reader(sheet, group) for sheet, group in by_sheet.items()]

    def reader(self, sheet, places):
        columns, rows = [place[1] for place in places], [place[2] for place in places]
        left, top = min(columns), min(rows)
        cells = self.sheets[sheet].getCellRangeByPosition(left, top, max(columns), max(rows))
        formulas = cells.getFormulaArray()

        def read():
            data = cells.getDataArray()
            found = {}
            for place in places:
                column, row = place[1] - left, place[2] - top
                found[place] = self.value(place, data[row][column], formulas[row][column])
            return found

        return read

    def value(self, place, raw, formula):
        """A data array has None for an error, and "" for a blank cell as for an empty text."""
        if raw is None:
            return {"error": error_name(self.cell(place).getError())}
        if raw != "":
            return raw
        if place in self.current:
            return None if self.current[place] is None else ""
        return "" if formula.startswith("=") else None

    def readAll(self):
        self.component.calculateAll()
        return [found for name, sheet in self.sheets.items() for found in self.formulas_of(name, sheet)]

    def formulas_of(self, name, sheet):
        for area in sheet.queryContentCells(FORMULA_CELLS).RangeAddresses:
            cells = sheet.getCellRangeByPosition(area.StartColumn, area.StartRow, area.EndColumn, area.EndRow)
            data = cells.getDataArray()
            formulas = cells.getFormulaArray()
            for row, line in enumerate(data):
                for column, raw in enumerate(line):
                    place = (name, area.StartColumn + column, area.StartRow + row)
                    yield {
                        "sheet": name,
                        "cell": address(place),
                        "value": self.value(place, raw, formulas[row][column]),
                    }

    # -- row heights -------------------------------------------------------------

    def optimalRowHeights(self, sheet):
        cursor = self.sheets[sheet].createCursor()
        cursor.gotoEndOfUsedArea(False)
        last = cursor.RangeAddress.EndRow
        stored = self.row_heights(sheet, last)
        # All at once: row by row, LibreOffice lays the sheet out each time.
        self.sheets[sheet].getCellRangeByPosition(0, 0, 0, last).Rows.OptimalHeight = True
        optimal = self.row_heights(sheet, last)
        self.component.UndoManager.undo()
        return [{"row": i + 1, "stored": stored[i], "optimal": optimal[i]} for i in range(last + 1)]

    def row_heights(self, sheet, last):
        """By where each row begins: a cursor is one object, and an object for each row takes ten times as long."""
        cursor = self.sheets[sheet].createCursor()
        cursor.gotoStart()
        tops = []
        for _ in range(last + 2):
            tops.append(cursor.Position.Y)
            cursor.gotoOffset(0, 1)
        return [points(below - top) for top, below in zip(tops, tops[1:])]

    # -- damage --------------------------------------------------------------------

    def deleteRows(self, sheet, row, count):
        self.for_damage(sheet).Rows.removeByIndex(row - 1, count)

    def insertRows(self, sheet, row, count):
        self.for_damage(sheet).Rows.insertByIndex(row - 1, count)

    def moveRange(self, sheet, source, target):
        cells = self.for_damage(sheet)
        _, column, row = self.place({"sheet": sheet, "cell": target})
        where = CellAddress(cells.RangeAddress.Sheet, column, row)
        cells.moveRange(where, cells.getCellRangeByName(source).RangeAddress)

    def renameSheet(self, sheet, name):
        if self.component.isProtected():
            self.component.unprotect("")
        self.for_damage(sheet).Name = name
        self.sheets[name] = self.sheets.pop(sheet)

    def setFormula(self, at, formula):
        place = self.place(at)
        self.for_damage(place[0])
        cell = self.cell(place)
        cell.setTokens(self.parse(formula, cell.getCellAddress()))

    def unprotect(self):
        for name in self.sheets:
            self.unprotect_sheet(name)
        if self.component.isProtected():
            self.component.unprotect("")

    def for_damage(self, sheet):
        """Cells move: what earlier fills wrote stays, and is what later fills go back to."""
        self.forget_cells()
        self.unprotect_sheet(sheet)
        return self.sheets[sheet]

    def forget_cells(self):
        self.places = {}
        self.cells = {}
        self.originals = {}
        self.current = {}
        self.formats = {}
        self.blocks = []

    # -- file ------------------------------------------------------------------------

    def saveAs(self, path):
        self.component.calculateAll()
        name = FILTERS[os.path.splitext(path)[1]]
        self.component.storeToURL(uno.systemPathToFileUrl(path), (property_of("FilterName", name),))
        return path

    def close(self):
        self.component.close(True)

    # -- cells -------------------------------------------------------------------------

    def place(self, at):
        """{sheet, cell} or {name} → (sheet, column, row), counting from 0."""
        key = (at["name"],) if "name" in at else (at["sheet"], at["cell"])
        if key not in self.places:
            self.places[key] = self.find(at)
        return self.places[key]

    def find(self, at):
        if "name" in at:
            cells = self.component.NamedRanges.getByName(at["name"]).getReferredCells()
            if cells is None:
                raise ValueError(f"the name {at['name']} refers to no cell")
            area = cells.RangeAddress
            return (cells.Spreadsheet.Name, area.StartColumn, area.StartRow)
        position = position_of(at["cell"])
        if position is None or at["sheet"] not in self.sheets:
            raise ValueError(f"no such cell: {at['sheet']}!{at['cell']}; the sheets are {', '.join(self.sheets)}")
        return (at["sheet"], *position)

    def cells_of(self, block):
        sheet, column, row = block[0]
        return self.sheets[sheet].getCellRangeByPosition(column, row, column, row + len(block) - 1)

    def cell(self, place):
        """Kept: getting a cell over UNO takes ten times as long as writing to it."""
        if place not in self.cells:
            sheet, column, row = place
            self.cells[place] = self.sheets[sheet].getCellByPosition(column, row)
        return self.cells[place]

    def unprotect_sheet(self, name):
        if self.sheets[name].isProtected():
            self.sheets[name].unprotect("")

    def parse(self, formula, position=CellAddress(0, 0, 0)):
        return self.parser.parseFormula(formula.removeprefix("="), position)


def property_of(name, value):
    return PropertyValue(Name=name, Value=value)
