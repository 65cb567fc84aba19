import type { Row } from '../store/store.ts'

/** Says what a value is not; undefined when it is well. */
type Form = (value: unknown) => string | undefined

const ofType =
  (type: 'string' | 'number' | 'boolean'): Form =>
  (value) =>
    typeof value === type ? undefined : `is no ${type}`

const text = ofType('string')
const number = ofType('number')
const yesOrNo = ofType('boolean')

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An object with at least these fields; a name that ends in `?` may be absent. */
const object =
  (fields: Readonly<Record<string, Form>>): Form =>
  (value) => {
    if (!isObject(value)) return 'is no object'
    for (const [field, form] of Object.entries(fields)) {
      const name = field.replace(/\?$/, '')
      if (name !== field && value[name] === undefined) continue
      const wrong = form(value[name])
      if (wrong !== undefined) return `.${name} ${wrong}`
    }
    return undefined
  }

const list =
  (form: Form): Form =>
  (value) => {
    if (!Array.isArray(value)) return 'is no list'
    for (const [index, each] of value.entries()) {
      const wrong = form(each)
      if (wrong !== undefined) return `[${index}] ${wrong}`
    }
    return undefined
  }

const entries =
  (form: Form): Form =>
  (value) =>
    list((pair) => (Array.isArray(pair) && pair.length === 2 ? (text(pair[0]) ?? form(pair[1])) : 'is no pair'))(value)

const placed = (waarde: Form): Form => object({ plaats: number, waarde })

const record = object({})
const modus: Form = (value) => (value === 'strict' || value === 'lenient' ? undefined : 'is neither strict nor lenient')
const klok = object({ shift: number, 'stoppedAt?': number })
const school = object({
  schooljaar: text,
  leerlingen: list(record),
  'groepen?': list(record),
  'leerkrachten?': list(record),
  'vestigingen?': list(record),
})
const change = object({ change: object({ soort: text, datum: text }) })
const schoolRow = object({
  settings: object({
    profiel: text,
    versies: list(text),
    dialect: text,
    quirks: list(text),
    'modus?': modus,
    'verzonnen?': yesOrNo,
  }),
  first: object({ from: number, school }),
  'gepland?': list(change),
  'mislukt?': list(change),
})
const wijziging = object({ from: number, patch: record })
const koppeling = object({
  id: text,
  klantcode: text,
  klantnaam: text,
  scholen: list(text),
  status: text,
  vervallenSleutels: list(text),
  sleutelsUitgegeven: number,
})
const storing = object({ id: text, soort: text, when: record })
const versie = object({ ontvangen: number, aanmaakdatum: text, leerlingid: text, resultaat: record, toets: record })
const resultaat = object({ school: text, klantcode: text, key: text, versies: list(versie) })
const ingevoerd = object({ id: text, school: text, leerling: text, toets: text, dle: number, ingevoerdOp: number })
const state = object({
  modus,
  scholen: list((value) => object({ id: text, wijzigingen: list(wijziging) })(value) ?? schoolRow(value)),
  koppelingen: entries(koppeling),
  resultaten: entries(resultaat),
  laatsteBerichten: entries(number),
  ingevoerd: entries(ingevoerd),
  storingen: entries(storing),
})

const ofWorld: Readonly<Record<string, Form>> = {
  seed: text,
  team: text,
  modus,
  klok,
  geantwoord: number,
  rijen: number,
}

const forms = new Map<string, Form>([
  ['school', placed(schoolRow)],
  ['wijziging', wijziging],
  ['koppeling', placed(koppeling)],
  ['storing', placed(storing)],
  ['resultaat', resultaat],
  ['bericht', number],
  ['ingevoerd', ingevoerd],
  ['teller', object({ calls: number, strikes: number })],
  ['moment', object({ klok, now: number, state })],
])

/** What was found good before: rows are never changed in place. */
const found = new WeakSet<object>()

/** What is wrong with the first row that cannot be one of ours; undefined when all can. Names no values. */
export function wrongRow(rows: readonly Row[]): string | undefined {
  for (const { collection, id, value } of rows) {
    if (isObject(value) && found.has(value)) continue
    const form =
      collection === 'wereld' ? (Object.hasOwn(ofWorld, id) ? ofWorld[id] : undefined) : forms.get(collection)
    const wrong = form === undefined ? 'is of a kind that is not known' : form(value)
    if (wrong !== undefined) return `row ${collection} ${id} ${wrong}`
    if (isObject(value)) found.add(value)
  }
  return undefined
}

/** A school that came out of its changes. Throws a RangeError. */
export function checkSchool(value: unknown): void {
  const wrong = school(value)
  if (wrong !== undefined) throw new RangeError(`a school ${wrong}`)
}
