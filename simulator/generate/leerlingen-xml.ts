import type { Leerling } from '../../src/school/leerling.ts'
import type { SchoolWriter } from '../../src/uwlr/write-school.ts'
import { dayText } from './days.ts'
import { type Frame, frameOf } from './frame.ts'
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
 * Names in the tables and keys are letters, digits, spaces, hyphens and apostrophes, so none needs escaping. Give it one
 * writer and keep it; its pieces are its memory (some megabytes).
 */
export function createLeerlingenXml(writer: SchoolWriter): (options: GenerateOptions) => string {
  const withEckid = createPieces(writer, true)
  const withoutEckid = createPieces(writer, false)
  return (options) => {
    const frame = frameOf(options)
    const { settled, stream, plan, samengesteld, keyOf } = frame
    const { bsn, vestigingen, pupils } = settled
    const pieces = settled.eckid === 'none' ? withoutEckid : withEckid
    const { beforeKey, hasKey, beforeEckid, hasEckid, end } = pieces
    const hex = hasEckid ? eckidHexOf(settled.seed, `${stream}/leerling`, pupils) : ''
    const placeOf = placePieces(frame, pieces)
    let out = ''
    visitPupils(frame, (pupil, naam, man, bornOn, number) => {
      const key = hasKey ? keyOf('leerling', pupil) : ''
      const eckid = hasEckid ? hex.slice(pupil * 128, pupil * 128 + 128) : ''
      const group = plan.groupOf[pupil]!
      let last = bsn === 'last4' ? pieces.last4(number % 10_000) : end
      // What few pupils have is written the slow way.
      if (bsn === 'full') last = pieces.inner({ bsn: `${number}` }) + end
      if (vestigingen > 0) last = pieces.inner({ vestiging: keyOf('vestiging', group % vestigingen) }) + last
      const samengesteldeGroepen = samengesteld.keysOf[pupil]
      if (samengesteldeGroepen !== undefined) last = pieces.inner({ samengesteldeGroepen }) + last
      // One sum for each pupil: a text of few parts is put together several times as fast as one that grows by parts.
      out += `${beforeKey}${key}${beforeEckid}${eckid}${pieces.familie(naam)}${pieces.voornamen(naam)}${pieces.geboorte(bornOn, man)}${placeOf(plan.yearOf[pupil]!, group)}${last}`
    })
    return out
  }
}

/** A year in a group, the same for all who are in it. */
function placePieces({ settled, stamgroepen }: Frame, pieces: Pieces): (year: number, group: number) => string {
  const years = Array.from({ length: 15 }, (_, year) => pieces.year(settled, year))
  const kept: string[] = []
  return (year, group) => {
    kept[group * 16 + year] ??= flat(years[year] + pieces.groep(stamgroepen[group]!.key))
    return kept[group * 16 + year]!
  }
}

/** More than there are names in the tables: arrays that long from the start stay fast. */
const mostNames = 32_768

/** Characters that stand in no name: places to cut the writer's text. */
const [markA, markB, markC] = ['\uE001', '\uE002', '\uE003'] as const

type Pieces = ReturnType<typeof createPieces>

function createPieces(writer: SchoolWriter, withEckid: boolean) {
  const empty = writer.leerling({})
  const opening = empty.indexOf('>') + 1
  const end = empty.slice(opening)
  const inner = (fields: Leerling) => writer.leerling(fields).slice(opening, -end.length)

  // What stands around key and ECK iD; not every version of the standard has both.
  const marked = writer.leerling({ key: markA, ...(withEckid ? { eckid: eckidPrefix + markB } : undefined) })
  const head = marked.slice(0, -end.length)
  const hasKey = head.includes(markA)
  const hasEckid = head.includes(markB)
  const [beforeKey = '', rest = ''] = hasKey ? head.split(markA) : ['', head]
  const [beforeEckid = '', afterEckid = ''] = rest.split(markB)

  const [beforeAchternaam = '', afterAchternaam = ''] = inner({ achternaam: markA }).split(markA)
  const [beforeGroep = '', afterGroep = ''] = inner({ groep: markA }).split(markA)
  const years = new Map<string, string>()
  const families: string[] = new Array(mostNames)
  const alone: string[] = new Array(mostNames)
  const pairs: Map<number, string>[] = new Array(mostNames)
  const births: string[] = new Array(80_000)
  const numbers: string[] = new Array(10_000)
  const names = namesWith(inner)
  return {
    inner,
    ...{ beforeKey, hasKey, beforeEckid, hasEckid, end },
    /** With the end of the opening tag before it. */
    familie: ({ achternaam: own, tweede }: NaamKeuze): string => {
      if (tweede === undefined) {
        families[own.place] ??= flat(afterEckid + inner({ achternaam: own.achternaam, voorvoegsel: own.voorvoegsel }))
        return families[own.place]!
      }
      const whole = `${afterEckid}${beforeAchternaam}${doubleName(own, tweede)}${afterAchternaam}`
      return own.voorvoegsel === undefined ? whole : whole + inner({ voorvoegsel: own.voorvoegsel })
    },
    /** Most pupils have one or two first names and the roepnaam among them: these are kept. */
    voornamen: (keuze: NaamKeuze): string => {
      const { roepnaam, eerste, aantal, volgnamen } = keuze
      if (aantal > 1 || eerste !== roepnaam) return names(keuze)
      if (aantal === 0) {
        alone[eerste.place] ??= flat(names(keuze))
        return alone[eerste.place]!
      }
      const second = volgnamen[0]!.place
      pairs[eerste.place] ??= new Map()
      const kept = pairs[eerste.place]!
      let pair = kept.get(second)
      if (pair === undefined) {
        pair = flat(names(keuze))
        kept.set(second, pair)
      }
      return pair
    },
    year: (settled: Settled, year: number): string => {
      const fields = yearFields(settled, year)
      const name = `${fields.jaargroep} ${fields.startOndwJgr3}`
      const kept = years.get(name) ?? inner(fields)
      years.set(name, kept)
      return kept
    },
    groep: (key: string): string => beforeGroep + key + afterGroep,
    geboorte: (bornOn: number, man: boolean): string => {
      const place = bornOn * 2 + (man ? 1 : 0)
      births[place] ??= flat(inner({ geboortedatum: dayText(bornOn), geslacht: man ? '1' : '2' }))
      return births[place]
    },
    last4: (number: number): string => {
      numbers[number] ??= flat(inner({ bsnOndwnr4: `${10_000 + number}`.slice(1) }) + end)
      return numbers[number]
    },
  }
}

/** How first names and initials are written. */
function namesWith(inner: (fields: Leerling) => string): (keuze: NaamKeuze) => string {
  const around = inner({ voornamen: markA, voorletters: markB, roepnaam: markC })
  const [before = '', between = '', beforeCalled = '', after = ''] = around.split(/[\uE001-\uE003]/)
  const whole = around.includes(markA) && around.includes(markB)
  return (keuze) => {
    const { voornamen, voorletters, roepnaam } = spellName(keuze)
    // A profile may lack some of these fields.
    if (!whole) return inner({ voornamen, voorletters, roepnaam })
    return `${before}${voornamen}${between}${voorletters}${beforeCalled}${roepnaam}${after}`
  }
}

/** The same text in one block of memory, not as a tree of its parts. */
const flat = (text: string): string => Buffer.from(text, 'utf8').toString('utf8')
