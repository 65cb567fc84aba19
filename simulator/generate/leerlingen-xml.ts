import type { Leerling } from '../../src/school/leerling.ts'
import type { SchoolWriter } from '../../src/uwlr/write-school.ts'
import { dayText } from './days.ts'
import { frameOf } from './frame.ts'
import { eckidHexOf, eckidPrefix } from './identifiers.ts'
import { yearFields } from './leerlingen.ts'
import { doubleName, type NaamKeuze, spellName } from './names/persoonsnamen.ts'
import type { GenerateOptions, Settled } from './options.ts'
import { visitPupils } from './pupils.ts'

/**
 * Writes the pupils of generated schools without making records of them: byte for byte what `writer` makes of
 * `generateSchool(options).leerlingen`, several times as fast. For who needs millions.
 *
 * It knows no XML: it lets the writer write each name, date and year once, takes the pieces and puts them together.
 * Give it one writer and keep it; its pieces are its memory (some megabytes).
 */
export function createLeerlingenXml(writer: SchoolWriter): (options: GenerateOptions) => string {
  const pieces = createPieces(writer)
  return (options) => {
    const frame = frameOf(options)
    const { settled, stream, plan, stamgroepen, samengesteld, keyOf } = frame
    const { eckid, bsn, vestigingen, pupils } = settled
    const head = pieces.head(eckid !== 'none')
    const inYear = Array.from({ length: 15 }, (_, year) => pieces.year(settled, year))
    const inGroup = stamgroepen.map(({ key }) => pieces.groep(key))
    const hex = head.eckid ? eckidHexOf(settled.seed, `${stream}/leerling`, pupils) : ''
    let out = ''
    visitPupils(frame, (pupil, naam, man, bornOn, number) => {
      // One sum for each pupil: a text of few parts is put together several times as fast as one that grows by parts.
      let own = head.key ? `${head.beforeKey}${keyOf('leerling', pupil)}${head.beforeEckid}` : head.beforeEckid
      if (head.eckid) own += hex.slice(pupil * 128, pupil * 128 + 128) + head.afterEckid
      own +=
        pieces.achternaam(naam) +
        pieces.voornamen(naam) +
        pieces.geboorte(bornOn, man) +
        inYear[plan.yearOf[pupil]!]! +
        inGroup[plan.groupOf[pupil]!]!
      const inGroups = samengesteld.keysOf[pupil]
      if (inGroups !== undefined) own += pieces.once({ samengesteldeGroepen: inGroups })
      if (vestigingen > 0) own += pieces.once({ vestiging: keyOf('vestiging', plan.groupOf[pupil]! % vestigingen) })
      out +=
        own +
        (bsn === 'last4'
          ? pieces.last4(number % 10_000)
          : bsn === 'full'
            ? pieces.once({ bsn: `${number}` }, true)
            : pieces.end)
    })
    return out
  }
}

/** More than there are names in the tables: arrays that long from the start stay fast. */
const mostNames = 32_768

/** Characters that stand in no name: places to cut the writer's text. */
const [markA, markB, markC] = ['\uE001', '\uE002', '\uE003'] as const

function createPieces(writer: SchoolWriter) {
  const empty = writer.leerling({})
  const opening = empty.indexOf('>') + 1
  const end = empty.slice(opening)
  const inner = (fields: Leerling) => writer.leerling(fields).slice(opening, -end.length)
  const once = (fields: Leerling, last = false) => (last ? inner(fields) + end : inner(fields))

  const families: string[] = new Array(mostNames)
  const alone: string[] = new Array(mostNames)
  const years = new Map<string, string>()
  const births: string[] = new Array(80_000)
  const numbers: string[] = new Array(10_000)
  const more = nameParts(inner)
  const [beforeGroep = '', afterGroep = ''] = inner({ groep: markA }).split(markA)
  return {
    end,
    once,
    head: (withEckid: boolean) => headPieces(writer, withEckid),
    achternaam: ({ achternaam: own, tweede }: NaamKeuze): string => {
      if (tweede !== undefined) return once({ ...own, achternaam: doubleName(own, tweede) })
      families[own.place] ??= flat(once({ achternaam: own.achternaam, voorvoegsel: own.voorvoegsel }))
      return families[own.place]!
    },
    voornamen: (keuze: NaamKeuze): string => {
      const { roepnaam, eerste, aantal } = keuze
      if (aantal > 0 || eerste !== roepnaam) return more(keuze)
      alone[roepnaam.place] ??= flat(more(keuze))
      return alone[roepnaam.place]!
    },
    year: (settled: Settled, year: number): string => {
      const fields = yearFields(settled, year)
      const name = `${fields.jaargroep} ${fields.startOndwJgr3}`
      const kept = years.get(name) ?? flat(inner(fields))
      years.set(name, kept)
      return kept
    },
    groep: (key: string): string => beforeGroep + key + afterGroep,
    geboorte: (bornOn: number, man: boolean): string => {
      const place = bornOn * 2 + (man ? 1 : 0)
      births[place] ??= flat(once({ geboortedatum: dayText(bornOn), geslacht: man ? '1' : '2' }))
      return births[place]
    },
    last4: (number: number): string => {
      numbers[number] ??= flat(once({ bsnOndwnr4: `${10_000 + number}`.slice(1) }, true))
      return numbers[number]
    },
  }
}

/** The same text in one block of memory, not as a tree of its parts. */
const flat = (text: string): string => Buffer.from(text, 'utf8').toString('utf8')

/** What stands around key and ECK iD; not every version of the standard has both. */
function headPieces(writer: SchoolWriter, withEckid: boolean) {
  const text = writer.leerling({ key: markA, ...(withEckid ? { eckid: eckidPrefix + markB } : undefined) })
  const open = flat(text.slice(0, text.indexOf('>') + 1))
  const key = open.includes(markA)
  const [beforeKey = '', rest = ''] = key ? open.split(markA) : ['', open]
  const [beforeEckid = '', afterEckid = ''] = rest.split(markB)
  return { key, eckid: open.includes(markB), beforeKey, beforeEckid, afterEckid }
}

/**
 * How first names and initials are put together. First names in the tables are letters, hyphens and spaces, so none needs
 * escaping.
 */
function nameParts(inner: (fields: Leerling) => string): (keuze: NaamKeuze) => string {
  const around = inner({ voornamen: markA, voorletters: markB, roepnaam: markC })
  if (!around.includes(markA) || !around.includes(markB)) {
    // A profile without some of these fields.
    return (keuze) => {
      const { voornamen, voorletters, roepnaam } = spellName(keuze)
      return inner({ voornamen, voorletters, roepnaam })
    }
  }
  const [before = '', between = '', beforeCalled = '', after = ''] = around.split(/[\uE001-\uE003]/)
  return (keuze) => {
    const { voornamen, voorletters, roepnaam } = spellName(keuze)
    return before + voornamen + between + voorletters + beforeCalled + roepnaam + after
  }
}
