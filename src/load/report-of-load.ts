import { type Beeld, type Geval, isMis, type Report, type Tekst } from '../../report/report.ts'
import type { Played } from './play.ts'
import type { Latency } from './tally.ts'
import { type Deed, deeds } from './week.ts'

export type LoadFacts = {
  readonly versie: string
  /** Milliseconds since 1970. */
  readonly began: number
  /** The LAS, as it was named. */
  readonly onderwerp: string
  readonly scholen: number
  readonly seconds: number
  readonly rate: number
  /** The longest time within which 99 of 100 answers must come, milliseconds. Absent: none. */
  readonly p99?: number
  /** By school; `unasked`: why the LAS could not be asked. */
  readonly forgotten: ReadonlyMap<number, readonly string[]> | { readonly unasked: Tekst }
  /** It was stopped before the week was over. */
  readonly isStopped: boolean
}

const names: Readonly<Record<Deed, Tekst>> = {
  haal: { nl: 'een school ophalen (HaalLeerlinggegevens)', en: 'fetching a school (HaalLeerlinggegevens)' },
  vraag: { nl: 'vragen wat er veranderde (HaalLeerlinggegevens)', en: 'asking what changed (HaalLeerlinggegevens)' },
  breng: { nl: 'resultaten brengen (BrengLeerresultaten)', en: 'bringing results (BrengLeerresultaten)' },
}

/** What a week of schools showed of a LAS. It fails on what was forgotten, on answers about another school, and beyond `p99`. */
export function reportOfLoad(played: Played, facts: LoadFacts): Report {
  const gevallen = [
    ...deeds.flatMap((deed) => {
      const latency = played.latency[deed]
      return latency === undefined ? [] : [gevalOfLatency(deed, latency, facts.p99)]
    }),
    gevalOfForgotten(played, facts),
    ...gevallenOfRefusals(played),
  ]
  const isWell = !gevallen.some(isMis)
  const { versie, began, onderwerp, scholen, seconds, rate } = facts
  return {
    format: 'koppelproef-report/1',
    soort: 'load',
    versie,
    gemaaktOp: new Date(began).toISOString(),
    onderwerp,
    kenmerken: [
      { naam: { nl: 'scholen', en: 'schools' }, waarde: String(scholen) },
      {
        naam: { nl: 'de week na de zomer in', en: 'the week after the summer in' },
        waarde: `${Math.round(played.took)} s (${seconds} s)`,
      },
      { naam: { nl: 'berichten', en: 'messages' }, waarde: `${played.sent} / ${played.planned}` },
      { naam: { nl: 'hoogstens per seconde', en: 'at most a second' }, waarde: String(rate) },
      {
        naam: { nl: 'later dan gepland', en: 'later than planned' },
        waarde: `${played.late.count} (${number(played.late.most)} s)`,
      },
      ...(facts.isStopped
        ? [{ naam: { nl: 'gestopt', en: 'stopped' }, waarde: { nl: 'voor het einde', en: 'before the end' } }]
        : []),
    ],
    oordeel: isWell ? 'geslaagd' : 'gezakt',
    vermoedens: [],
    gevallen,
    uitwisselingen: [],
    beelden: beeldenOf(played),
    cijfers: { latentie: played.latency, geweigerd: played.refusals, uren: played.hours },
  }
}

const number = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3))

function gevalOfLatency(deed: Deed, { count, p50, p90, p99, p999, most }: Latency, bound: number | undefined): Geval {
  const isWell = bound === undefined || p99 <= bound
  const name = names[deed] as Exclude<Tekst, string>
  const times = `p50 ${number(p50)}, p90 ${number(p90)}, p99 ${number(p99)}, p99.9 ${number(p999)}, max ${number(most)} ms`
  return {
    naam: `tijd: ${deed}`,
    titel: { nl: `${count} keer ${name.nl}: ${times}`, en: `${count} times ${name.en}: ${times}` },
    groep: 'tijd',
    oordeel: isWell ? 'geslaagd' : 'gezakt',
    ...(!isWell && { ernst: 'S3' as const }),
    bevindingen: isWell
      ? []
      : [
          {
            wat: { nl: 'tijd waarbinnen 99 van 100 antwoorden komen', en: 'time within which 99 of 100 answers come' },
            verwacht: `<= ${bound} ms`,
            gevonden: `${number(p99)} ms`,
          },
        ],
    opmerkingen: [],
    uitwisselingen: [],
  }
}

function gevalOfForgotten({ confirmed }: Played, { forgotten }: LoadFacts): Geval {
  const sent = [...confirmed.values()].reduce((sum, keys) => sum + keys.length, 0)
  const base = { naam: 'bevestigd is bewaard', groep: 'trouw', opmerkingen: [], uitwisselingen: [] }
  if ('unasked' in forgotten)
    return {
      ...base,
      titel: { nl: `${sent} resultaten werden bevestigd`, en: `${sent} results were confirmed` },
      oordeel: 'overgeslagen',
      reden: forgotten.unasked,
      bevindingen: [],
    }
  const gone = [...forgotten.values()].reduce((sum, keys) => sum + keys.length, 0)
  return {
    ...base,
    titel: {
      nl: `van ${sent} bevestigde resultaten zijn er ${gone} niet te vinden`,
      en: `of ${sent} results that were confirmed ${gone} are not there`,
    },
    oordeel: gone === 0 ? 'geslaagd' : 'gezakt',
    ...(gone > 0 && { ernst: 'S1' as const }),
    bevindingen: [...forgotten.values()].slice(0, 20).map((keys) => ({
      wat: { nl: 'bevestigd, en niet daar (een school)', en: 'confirmed, and not there (one school)' },
      verwacht: 'bewaard',
      gevonden: keys.slice(0, 5).join(', '),
      ernst: 'S1' as const,
    })),
  }
}

const kinds = {
  refused: { nl: 'geweigerd', en: 'refused' },
  broken: { nl: 'geen heel antwoord', en: 'no whole answer' },
  wrong: { nl: 'een ander antwoord dan gevraagd', en: 'another answer than was asked for' },
} as const

function gevallenOfRefusals({ refusals }: Played): readonly Geval[] {
  return refusals.map(({ kind, deed, reason, count }) => {
    const { nl, en } = kinds[kind as keyof typeof kinds]
    const isWrong = kind === 'wrong'
    return {
      naam: `${kind}: ${deed}: ${reason}`,
      titel: { nl: `${count} keer ${nl} bij ${deed}: ${reason}`, en: `${count} times ${en} at ${deed}: ${reason}` },
      groep: isWrong ? 'trouw' : 'weigeringen',
      oordeel: isWrong ? 'gezakt' : 'opmerking',
      ...(isWrong && { ernst: 'S1' as const }),
      bevindingen: isWrong ? [{ wat: reason, ernst: 'S1' as const }] : [],
      opmerkingen: [],
      uitwisselingen: [],
    }
  })
}

const dayNames = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const

/** By hour of the week that was played. */
function beeldenOf({ hours }: Played): readonly Beeld[] {
  const plaatsen = hours.map((_, hour) => (hour % 24 === 0 ? (dayNames[hour / 24] ?? '') : ''))
  return [
    {
      titel: { nl: 'Berichten, per uur van de week', en: 'Messages, by hour of the week' },
      eenheid: 'per uur',
      plaatsen,
      lijnen: [
        { naam: { nl: 'verstuurd', en: 'sent' }, waarden: hours.map(({ sent }) => sent) },
        { naam: { nl: 'niet gelukt', en: 'not well' }, waarden: hours.map(({ refused }) => refused) },
      ],
    },
    {
      titel: { nl: 'Tijd waarbinnen 99 van 100 antwoorden kwamen', en: 'Time within which 99 of 100 answers came' },
      eenheid: 'ms',
      plaatsen,
      lijnen: [{ naam: 'p99', waarden: hours.map(({ p99 }) => p99 ?? null) }],
    },
  ]
}
