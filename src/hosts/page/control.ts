/** The form control in an editable cell: what suits its validation, named by its row. */

import type { CellValue } from '../../formula/value';
import type { Validation } from '../../rules/inputType';
import { judge, State } from '../../rules/inputType';
import { toCell } from '../../rules/entries/percent';
import type { Field } from '../../scoring/fields/fields';
import { formatValue } from './formatValue';

type ControlElement = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export interface Control {
  readonly field: Field;
  readonly element: ControlElement;
  /** What stands in the cell: the element, and for a list the choice made as words that wrap. */
  readonly nodes: readonly HTMLElement[];
  /** Shows an entry as the sheet would, and whether it can be used. */
  readonly show: (value: CellValue) => void;
  /** Says whether a value can be used and leaves the text alone. */
  readonly mark: (value: CellValue) => void;
}

export interface ControlOptions {
  readonly document: Document;
  readonly field: Field;
  readonly format: string | undefined;
  readonly id: string;
  /** Ids of the prompt and of the cell with the advice. */
  readonly describedBy: readonly string[];
}

export function controlFor(options: ControlOptions): Control {
  const { document, field, id, describedBy } = options;
  const { element, write, nodes = [element] } = madeFor(options);
  element.id = id;
  element.classList.add('pf-control');
  element.setAttribute('aria-label', field.label);
  element.setAttribute('aria-describedby', describedBy.join(' '));
  element.autocomplete = 'off';
  const mark = (value: CellValue): void => {
    const isInvalid = judge(field.entry, value).state === State.invalid;
    if (isInvalid) element.setAttribute('aria-invalid', 'true');
    else element.removeAttribute('aria-invalid');
  };
  return {
    field,
    element,
    nodes,
    mark,
    show(value) {
      mark(value);
      const text =
        judge(field.entry, value).state === State.valid
          ? formatValue(toCell(field.entry, value), options.format)
          : formatValue(value);
      if (element.value !== text || element === document.activeElement) write(text);
    },
  };
}

interface Made {
  readonly element: ControlElement;
  readonly write: (text: string) => void;
  readonly nodes?: readonly HTMLElement[];
}

const makers: Readonly<Record<Validation['type'], (options: ControlOptions) => Made>> = {
  whole: (options) => line(options, 'decimal'),
  decimal: (options) => line(options, 'decimal'),
  date: (options) => line(options, 'text'),
  list: select,
  text: ({ document, field }) => plain(document.createElement(isLine(field) ? 'input' : 'textarea')),
};

const madeFor = (options: ControlOptions): Made => makers[options.field.entry.validation.type](options);

/** A sentence wants more than one line; a name at the head of the form does not. */
const isLine = ({ role }: Field): boolean => role === 'head';

const plain = (element: HTMLInputElement | HTMLTextAreaElement): Made => ({
  element,
  write: (text) => void (element.value = text),
});

function line({ document }: ControlOptions, inputMode: string): Made {
  const element = document.createElement('input');
  element.inputMode = inputMode;
  return plain(element);
}

/**
 * What is not on the list stays as one more choice until another one is made. The list itself is transparent and
 * lies over the choice in words, which wrap as in print.
 */
function select({ document, field }: ControlOptions): Made {
  const element = document.createElement('select');
  const { validation } = field.entry;
  const options = validation.type === 'list' ? validation.options : [];
  const stray = document.createElement('option');
  element.append(...['', ...options].map((text) => setOption(document.createElement('option'), text)));
  const words = document.createElement('span');
  words.className = 'pf-choice';
  words.setAttribute('aria-hidden', 'true');
  element.addEventListener('input', () => (words.textContent = element.value));
  return {
    element,
    nodes: [words, element],
    write(text) {
      if (text === '' || options.includes(text)) stray.remove();
      else element.append(setOption(stray, text));
      element.value = text;
      words.textContent = text;
    },
  };
}

function setOption(option: HTMLOptionElement, text: string): HTMLOptionElement {
  option.value = text;
  option.textContent = text === '' ? '（空）' : text;
  return option;
}
