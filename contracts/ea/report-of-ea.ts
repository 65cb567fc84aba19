import { exchangeId, gevalOfContract } from '../../report/contracted.ts'
import { type Geval, isMis, type Report, type Uitwisseling } from '../../report/report.ts'
import { charsetOf } from '../las/answer.ts'
import { showMessage, withoutSleutel } from '../las/mask.ts'

import type { Agreed, Seen } from './exchange.ts'
import type { ActOutcome, Judged } from './judge.ts'
import { programme } from './programme.ts'

export type Watched = {
  readonly judged: readonly Judged[]
  readonly acts: readonly ActOutcome[]
  readonly exchanges: readonly Seen[]
  readonly agreed: Agreed
  /** How the consumer was reached, or what a person calls it. */
  readonly consumer: string
  /** Of this tool. */
  readonly versie: string
  /** Milliseconds since 1970. */
  readonly began: number
}

/** The theme of what the consumer was asked to do. */
const asked = 'handelingen'

/** What was seen of a consumer, safe to hand over: sleutel and people are masked. A consumer that sent nothing does not conform. */
export function reportOfEa({ judged, acts, exchanges, agreed, consumer, versie, began }: Watched): Report {
  const { autorisatiesleutel: sleutel, brincode, dependancecode, schooljaar, version } = agreed
  const checked = judged.map(({ check, verdict }): Geval => {
    const because = 'came' in verdict ? verdict.came : 'reason' in verdict ? verdict.reason : undefined
    return gevalOfContract({
      id: check.id,
      theme: check.theme,
      level: check.level,
      says: check.says,
      verdict: verdict.kind,
      ...(because !== undefined && { because: withoutSleutel(because, sleutel) }),
      standard: check.source,
      change: check.change,
      exchanges: 'exchanges' in verdict ? verdict.exchanges : [],
    })
  })
  const gevallen = [...acts.map((act) => gevalOfAct(act, exchanges, sleutel)), ...checked]
  const isSilent = exchanges.length === 0
  const conforms = !isSilent && !gevallen.some(isMis)
  const first = exchanges[0]?.at ?? 0
  return {
    format: 'koppelproef-report/1',
    soort: 'check ea',
    versie,
    gemaaktOp: new Date(began).toISOString(),
    onderwerp: consumer,
    kenmerken: [
      { naam: 'UWLR', waarde: version },
      { naam: 'school', waarde: `${brincode}${dependancecode}, ${schooljaar}` },
    ],
    oordeel: conforms ? 'geslaagd' : 'gezakt',
    omdat: conforms
      ? { nl: 'elke regel die beoordeeld is, wordt nageleefd', en: 'every rule that was judged is kept' }
      : isSilent
        ? {
            nl: 'er kwam geen bericht, dus niets kon beoordeeld worden',
            en: 'no message came, so nothing could be judged',
          }
        : {
            nl: 'een regel van de standaard wordt niet nageleefd, of het systeem brak',
            en: 'a rule of the standard is not kept, or the system broke down',
          },
    vermoedens: [],
    gevallen,
    uitwisselingen: exchanges
      .filter(({ request }) => request.method !== 'GET')
      .map((seen) => uitwisselingOf(seen, sleutel, first)),
  }
}

/** What a consumer says of its own failure may quote the sleutel that it was given. */
function gevalOfAct({ act, outcome }: ActOutcome, exchanges: readonly Seen[], sleutel: string): Geval {
  const oordelen = { done: 'geslaagd', skip: 'overgeslagen', error: 'fout' } as const
  return {
    naam: act,
    titel: programme.find(({ id }) => id === act)?.says ?? act,
    groep: asked,
    oordeel: oordelen[outcome.kind],
    ...('reason' in outcome && { reden: withoutSleutel(outcome.reason, sleutel) }),
    ...('stack' in outcome && outcome.stack !== undefined && { spoor: withoutSleutel(outcome.stack, sleutel) }),
    bevindingen: [],
    opmerkingen: [],
    uitwisselingen: exchanges
      .filter((seen) => seen.act === act && seen.request.method !== 'GET')
      .map(({ number }) => exchangeId(number)),
  }
}

function uitwisselingOf({ number, act, at, request, answer }: Seen, sleutel: string, first: number): Uitwisseling {
  const text = (body: Uint8Array, type: string | undefined) =>
    new TextDecoder(charsetOf(type) === 'utf-16' ? 'utf-16le' : 'utf-8').decode(body)
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [[name, /^(authorization|cookie)$/.test(name) ? '••••' : withoutSleutel(value, sleutel)]],
  )
  const packed = answer.headers['content-encoding']
  const lost = answer.lost === undefined ? '' : answer.lost === 'cut' ? ', cut off halfway' : ', never delivered'
  const line = `${request.method} ${withoutSleutel(request.url, sleutel)}`
  return {
    id: exchangeId(number),
    titel: `${number}: ${line} → ${answer.status} (${act}, ${at - first} ms)`,
    waarom: [],
    vraag: {
      kop: line,
      velden: Object.fromEntries(headers),
      tekst: showMessage(text(request.body, request.headers['content-type']), sleutel),
    },
    antwoord: {
      kop: `HTTP ${answer.status}${lost}`,
      tekst:
        packed === undefined
          ? showMessage(text(answer.body, answer.headers['content-type']), sleutel)
          : `(${answer.body.byteLength} bytes, ${packed})`,
    },
  }
}
