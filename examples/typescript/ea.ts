/** A small EA: it fetches a school over UWLR and links who it knows. Careful where it must be: a number alone links nobody. */

export const kinds = ['groepen', 'leerkrachten', 'leerlingen'] as const
export type Kind = (typeof kinds)[number]
/** The fields of one who came or is here, by their names in the adapter. */
export type Fields = Readonly<Record<string, string>>
export type Known = Record<string, string> & { readonly id: string }
/** One who came, who that is here (undefined: nobody), and whether it is a doubt. */
export type Line = { readonly came: Fields; readonly here?: Known; readonly isDoubt: boolean }

/** What is filled in at the side of the EA; `koppeling` of a test, or the question of `importeer`. */
export type Koppeling = {
  readonly autorisatiesleutel: string
  readonly klantcode: string
  readonly klantnaam: string
  readonly schooljaar: string
  readonly brincode: string
  readonly dependancecode?: string | undefined
  readonly xsdversie: string
}

/** The LAS gave no data. `faultcode` is what it said, undefined when it said nothing. */
export class LasError extends Error {
  readonly faultcode: string | undefined
  constructor(reden: string, faultcode?: string) {
    super(reden)
    this.faultcode = faultcode
  }
}

const fields: Readonly<Record<Kind, readonly string[]>> = {
  groepen: ['naam', 'jaargroep'],
  leerkrachten: ['achternaam', 'voorvoegsel', 'voorletters-1', 'roepnaam', 'emailadres'],
  leerlingen: ['achternaam', 'voorvoegsel', 'voorletters-1', 'roepnaam', 'geboortedatum', 'geslacht', 'jaargroep'],
}

/** A number can be given out again: one of these must agree before it is believed. */
const confirming: Readonly<Record<Kind, readonly string[]>> = {
  groepen: ['naam'],
  leerkrachten: ['achternaam', 'emailadres'],
  leerlingen: ['geboortedatum', 'achternaam'],
}

/** The records of a school by their kind, or undefined when nothing changed or there is nobody. */
export async function fetchSchool(address: string, koppeling: Koppeling): Promise<Record<Kind, Fields[]> | undefined> {
  const elements = (...names: readonly (keyof Koppeling)[]) =>
    names.map((name) => (koppeling[name] ? `<${name}>${escaped(koppeling[name])}</${name}>` : '')).join('')
  const body = `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header><autorisatie xmlns="http://www.edustandaard.nl/leerresultaten/2/autorisatie">${elements(
    ...(['autorisatiesleutel', 'klantcode', 'klantnaam'] as const),
  )}</autorisatie></s:Header><s:Body><leerlinggegevens_verzoek xmlns="http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens">${elements(
    ...(['schooljaar', 'brincode', 'dependancecode', 'xsdversie'] as const),
  )}</leerlinggegevens_verzoek></s:Body></s:Envelope>`
  const headers = { 'content-type': 'text/xml; charset=utf-8', soapaction: '"HaalLeerlinggegevens"' }
  let xml: string
  try {
    xml = await (await fetch(address, { method: 'POST', headers, body })).text()
  } catch (error) {
    throw new LasError(String(error))
  }
  const faultcode = /<faultcode>(?:[^<:]*:)?([^<]*)</.exec(xml)?.[1]
  if (faultcode !== undefined) throw new LasError('fault', faultcode)
  if (/<geen(wijzigingen|gegevens)\b/.test(xml)) return undefined
  if (!xml.includes('</leerlinggegevens>')) throw new LasError('half an answer, or none')
  const groepen = [...elementsOf(xml, 'groep'), ...elementsOf(xml, 'samengestelde_groep')]
  return {
    groepen: groepen.map((one) => recordOf('groepen', one)).filter(({ naam }) => naam !== undefined),
    leerkrachten: elementsOf(xml, 'leerkracht').map((one) => recordOf('leerkrachten', one)),
    leerlingen: elementsOf(xml, 'leerling').map((one) => recordOf('leerlingen', one)),
  }
}

export class Ea {
  records: Record<Kind, Known[]> = { groepen: [], leerkrachten: [], leerlingen: [] }
  #made = 0

  /** For each who came, who it is. */
  propose(found: Record<Kind, readonly Fields[]>): Record<Kind, Line[]> {
    const linesOf = (kind: Kind) => found[kind].map((came) => this.#who(kind, came))
    return { groepen: linesOf('groepen'), leerkrachten: linesOf('leerkrachten'), leerlingen: linesOf('leerlingen') }
  }

  #who(kind: Kind, came: Fields): Line {
    const known = this.records[kind]
    const isAlike = (here: Known, field: string) => came[field] !== undefined && came[field] === here[field]
    for (const number of ['eckid', 'key']) {
      const [here, ...more] = known.filter((one) => isAlike(one, number))
      if (here === undefined || more.length > 0) continue
      return confirming[kind].some((field) => isAlike(here, field))
        ? { came, here, isDoubt: false }
        : { came, isDoubt: true }
    }
    return { came, isDoubt: known.some((one) => confirming[kind].every((field) => isAlike(one, field))) }
  }

  /** A doubt waits for a person: nothing is changed by it. */
  apply(proposal: Record<Kind, readonly Line[]>): void {
    for (const kind of kinds)
      for (const { came, here } of proposal[kind].filter(({ isDoubt }) => !isDoubt)) {
        if (here === undefined) this.records[kind].push({ ...came, id: `ea-${kind}-${++this.#made}` })
        else Object.assign(here, came)
      }
  }
}

type Element = { readonly attributes: string; readonly text: string }

/** Enough XML for what a LAS sends; take a parser of your own for more. */
const elementsOf = (xml: string, name: string): readonly Element[] =>
  [...xml.matchAll(new RegExp(`<${name}(?=[\\s/>])([^>]*?)(?:/>|>(.*?)</${name}>)`, 'gs'))].map(
    ([, attributes = '', text = '']) => ({ attributes, text }),
  )

function recordOf(kind: Kind, { attributes, text }: Element): Fields {
  const numbers = ['key', 'eckid'].map(
    (name) => [name, new RegExp(`\\b${name}="([^"]+)"`).exec(attributes)?.[1]] as const,
  )
  const values = fields[kind].map((name) => {
    const value = new RegExp(`<${name}>([^<]+)</${name}>`).exec(text)?.[1]
    return [
      name === 'voorletters-1' ? 'voorletters' : name,
      name === 'geboortedatum' ? value?.slice(0, 10) : value,
    ] as const
  })
  const there = [...numbers, ...values].flatMap(([name, value]) =>
    value === undefined ? [] : [[name, unescaped(value)] as const],
  )
  return Object.fromEntries(there)
}

const signs = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' } as const
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => signs[sign as keyof typeof signs])
const unescaped = (text: string) =>
  text
    .replace(/&#(x?)([\da-f]+);/gi, (_, hex, code) => String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)))
    .replace(/&(?:lt|gt|quot|apos);/g, (name) => ({ '&lt;': '<', '&gt;': '>', '&quot;': '"' })[name] ?? "'")
    .replaceAll('&amp;', '&')
