/** What to type, for screen readers: one hidden text for all the inputs that ask for the same. */

export interface Prompts {
  readonly element: HTMLElement;
  /** The id of a text; the same for the same text. */
  readonly idOf: (text: string) => string;
}

export function promptsIn(document: Document, prefix: string): Prompts {
  const element = document.createElement('div');
  element.hidden = true;
  const ids = new Map<string, string>();
  return {
    element,
    idOf(text) {
      const known = ids.get(text);
      if (known !== undefined) return known;
      const prompt = document.createElement('p');
      prompt.id = `${prefix}-prompt-${ids.size + 1}`;
      prompt.textContent = text;
      element.append(prompt);
      ids.set(text, prompt.id);
      return prompt.id;
    },
  };
}
