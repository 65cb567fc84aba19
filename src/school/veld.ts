/**
 * What every room needs to know of one field of a record, told once: the reader and the writer of messages, EDEXML, the sets of fields, the
 * schema of a school file, the columns of lists, and the disguise are made from these rows.
 */
export type Veld = {
  /** In one line, for schemas and pages. */
  readonly says: string
  readonly form: Form
  /** Where the value stands in the element of the record. Absent: ours, never on the wire. */
  readonly wire?: Place
  /** The narrow sets that let it through; the widest (`geen`) lets all through. Absent: none of them. */
  readonly sets?: readonly NarrowSet[]
  /** What lists call their column of it, folded: without capitals, blanks and signs. The field's own name is not among them. */
  readonly headings?: readonly string[]
  /** How it is made up where data of a school is kept. Absent: it says nothing of who somebody is, and stays. */
  readonly disguise?: Disguised
  /** It may stand in the recording of a LAS; made up as `disguise` says. Absent: it is dropped there, and counted. */
  readonly recorded?: true
  /** One of the fields by which two people of a message are told apart. */
  readonly tellsApart?: true
}

/** The fields of a record in the order of its XSD; one that is never on the wire stands beside its like. */
export type Velden<Record> = { readonly [Field in keyof Record]-?: Veld }

export type Place =
  | { readonly kind: 'element' | 'attribute'; readonly name: string }
  /** `<groep key="104"/>` */
  | { readonly kind: 'reference'; readonly name: 'groep' | 'vestiging' }
  /** `<samengestelde_groepen><samengestelde_groep key="120"/></samengestelde_groepen>` */
  | { readonly kind: 'references'; readonly name: 'samengestelde_groepen' }
  /** `rol` and `rolomschrijving` elements, side by side. */
  | { readonly kind: 'rollen' }
  /** `<groepen>`, each with its key and roles. */
  | { readonly kind: 'plaatsen'; readonly name: 'groepen' }
  /** The name of the element tells it. */
  | { readonly kind: 'soort' }

/** `rollen` and `plaatsen` have a form of their own in a school file. */
export type Form =
  | {
      readonly kind: 'text'
      readonly atLeast?: 1
      readonly atMost?: number
      readonly pattern?: string
      readonly mend?: string
    }
  | { readonly kind: 'day' | 'moment' | 'flag' | 'rollen' | 'plaatsen' }
  | { readonly kind: 'oneOf'; readonly values: readonly string[] }
  | { readonly kind: 'keys'; readonly each: string }

/** The Smalle set and the LVS set, each as UWLR 2.2 and as 2.3 has it (facts 4). */
export type NarrowSet = 'smal 2.2' | 'smal 2.3' | 'lvs 2.2' | 'lvs 2.3'

/** Each is a rule of `src/disguise/field-rules.ts`; `free` is a text in which names may stand, `number` a BSN and its like, `digits` any other number. */
export type Disguised =
  | 'key'
  | 'eckid'
  | 'name'
  | 'voorvoegsel'
  | 'initials'
  | 'address'
  | 'birthday'
  | 'number'
  | 'digits'
  | 'photo'
  | 'brincode'
  | 'free'

export const everySet: readonly NarrowSet[] = ['smal 2.2', 'smal 2.3', 'lvs 2.2', 'lvs 2.3']
export const smalleSets: readonly NarrowSet[] = ['smal 2.2', 'smal 2.3']
export const lvsSets: readonly NarrowSet[] = ['lvs 2.2', 'lvs 2.3']

export const element = (name: string): Place => ({ kind: 'element', name })
export const attribute = (name: string): Place => ({ kind: 'attribute', name })

/** Any text; `atMost` in characters, and then at least one. */
export const text = (atMost?: number): Form => ({ kind: 'text', ...(atMost !== undefined && { atLeast: 1, atMost }) })
/** Any text but an empty one. */
export const filled: Form = { kind: 'text', atLeast: 1 }
/** A text of one form; `mend` says it in words. */
export const written = (pattern: string, mend: string): Form => ({ kind: 'text', pattern, mend })
export const digits = (count: number): Form => written(`^[0-9]{${count}}$`, `${count} digits`)
export const oneOf = (values: readonly string[]): Form => ({ kind: 'oneOf', values })
/** A day of the calendar. */
export const day: Form = { kind: 'day' }
/** An `xs:dateTime`, as sent. */
export const moment: Form = { kind: 'moment' }

/** Of any record. */
export const mutatiedatumVeld: Veld = {
  says: 'When the record was last changed.',
  form: moment,
  wire: element('mutatiedatum'),
  recorded: true,
}

/** The rows of a table with the name of their field. */
export const rowsOf = <Field extends string>(
  velden: Readonly<Record<Field, Veld>>,
): readonly (readonly [Field, Veld])[] => Object.entries<Veld>(velden) as [Field, Veld][]
