/** The forms of a phrase by plural category; `#` stands for the number. */
export type PluralForms = Partial<Readonly<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** Chooses the form that a number takes in a language: `plural(2, { one: '# entity', other: '# entities' })`. */
export function createPlural(language: string): (value: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (value, forms) => (forms[rules.select(value)] ?? forms.other).replaceAll('#', numbers.format(value));
}
