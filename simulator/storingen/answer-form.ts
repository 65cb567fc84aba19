/** The forms in which an answer can come; what each is stands in wire/other-forms.ts. */
export const answerForms = [
  'latin-1-als-utf-8',
  'windows-1252-zonder-declaratie',
  'declaratie-liegt',
  'mtom',
  'soap-header',
  'nil',
  'niet-nil',
  'xsi-type',
  'letter-gekapt',
  'letter-over-stukken',
  'trailers',
  'vooraf-103',
  'doorverwijzing',
  'gzip-gekapt',
  'gzip-liegt',
] as const

/** A form in which an answer can come, by name. */
export type AnswerForm = (typeof answerForms)[number]
