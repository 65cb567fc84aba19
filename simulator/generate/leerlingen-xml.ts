import type { Leerling } from '../../src/school/leerling.ts'
import type { SchoolWriter } from '../../src/uwlr/write-school.ts'
import { dayText } from './days.ts'
import { type Frame, frameOf } from './frame.ts'
import { eckidHexOf, eckidPrefix } from './identifiers.ts'
import { yearFields } from './leerlingen.ts'
import type { Voornaam } from './names/name-tables.ts'
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
  const voornamen = namePieces(inner)
  const [beforeDay = '', boy = ''] = inner({ geboortedatum: markA, geslacht: '1' }).split(markA)
  const [, girl = ''] = inner({ geboortedatum: markA, geslacht: '2' }).split(markA)
  const hasDay = inner({ geboortedatum: markA }).includes(markA)
  const [beforeNumber = '', afterNumber = ''] = (inner({ bsnOndwnr4: markA }) + end).split(markA)
  const hasNumber = inner({ bsnOndwnr4: markA }).includes(markA)
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
    voornamen,
    year: (settled: Settled, year: number): string => {
      const fields = yearFields(settled, year)
      const name = `${fields.jaargroep} ${fields.startOndwJgr3}`
      const kept = years.get(name) ?? inner(fields)
      years.set(name, kept)
      return kept
    },
    groep: (key: string): string => beforeGroep + key + afterGroep,
    geboorte: (bornOn: number, man: boolean): string =>
      hasDay ? `${beforeDay}${dayText(bornOn)}${man ? boy : girl}` : inner({ geslacht: man ? '1' : '2' }),
    /** With the closing tag after it. */
    last4: (number: number): string =>
      hasNumber ? `${beforeNumber}${twoDigits[floor(number / 100)]}${twoDigits[number % 100]}${afterNumber}` : end,
  }
}

const { floor } = Math
const twoDigits = Array.from({ length: 100 }, (_, number) => `${100 + number}`.slice(1))

/** How first names and initials are written: parts of names, kept with each. */
function namePieces(inner: (fields: Leerling) => string): (keuze: NaamKeuze) => string {
  const around = inner({ voornamen: markA, voorletters: markB, roepnaam: markC })
  const [before = '', between = '', beforeCalled = '', after = ''] = around.split(/[\uE001-\uE003]/)
  const spelled = (keuze: NaamKeuze): string => {
    const { voornamen, voorletters, roepnaam } = spellName(keuze)
    return inner({ voornamen, voorletters, roepnaam })
  }
  const keep = (write: (name: Voornaam) => string) => {
    const kept: string[] = new Array(mostNames)
    return (name: Voornaam): string => {
      kept[name.place] ??= flat(write(name))
      return kept[name.place]!
    }
  }
  const called = keep(({ naam }) => beforeCalled + naam + after)
  if (!around.includes(markA) || !around.includes(markB)) {
    // A profile without voornamen or without initials.
    const alone = keep((name) => spelled({ ...nobody, roepnaam: name, eerste: name }))
    return around.includes(markA) || around.includes(markB) ? spelled : ({ roepnaam }) => alone(roepnaam)
  }
  const alone = keep((name) => spelled({ ...nobody, roepnaam: name, eerste: name }))
  const first = keep(({ naam }) => before + naam)
  const second = keep(({ naam }) => ` ${naam}${between}`)
  return (keuze) => {
    const { roepnaam, eerste, aantal, volgnamen } = keuze
    if (aantal === 0 && eerste === roepnaam) return alone(roepnaam)
    if (aantal === 1) {
      const next = volgnamen[0]!
      return `${first(eerste)}${second(next)}${eerste.letter}${next.letter}${called(roepnaam)}`
    }
    const { voornamen, voorletters } = spellName(keuze)
    return `${before}${voornamen}${between}${voorletters}${called(roepnaam)}`
  }
}

const nobody: Omit<NaamKeuze, 'roepnaam' | 'eerste'> = {
  achternaam: { achternaam: '', place: -1 },
  tweede: undefined,
  aantal: 0,
  volgnamen: [],
}

/** The same text in one block of memory, not as a tree of its parts. */
const flat = (text: string): string => Buffer.from(text, 'utf8').toString('utf8')
