import { exchangeId, gevalOfContract } from '../../report/contracted.ts'
import { isMis, type Report, type Uitwisseling } from '../../report/report.ts'
import { charsetOf, readingOf } from './answer.ts'
import { levelOf } from './contract.ts'
import { themeOf } from './contracts.ts'
import type { Answered } from './las.ts'
import { showMessage, withoutSleutel } from './mask.ts'
import { requirements } from './requirements.ts'
import type { Run } from './run.ts'

/** What was seen of a LAS, safe to hand over: keys and people are masked. `versie`: of this tool. */
export function reportOfLas(run: Run, versie: string): Report {
  const { target, permission, began, milliseconds } = run
  const { autorisatiesleutel } = target.koppeling
  const gevallen = run.judged.map(({ contract, verdict, exchanges }) => {
    const because = 'came' in verdict ? verdict.came : 'reason' in verdict ? verdict.reason : undefined
    const asked = contract.requirements.map((id) => `${requirements[id].text} [${id}: ${requirements[id].source}]`)
    return gevalOfContract({
      id: contract.id,
      theme: themeOf(contract),
      level: levelOf(contract),
      says: contract.says,
      verdict: verdict.kind,
      ...(because !== undefined && { because: withoutSleutel(because, autorisatiesleutel) }),
      standard: asked.join(' '),
      change: contract.change,
      exchanges,
    })
  })
  const seen = new Set(run.judged.flatMap(({ exchanges }) => exchanges))
  const { school, endpoints, version, profile, koppeling } = target
  const conforms = !gevallen.some(isMis)
  return {
    format: 'koppelproef-report/1',
    soort: 'check las',
    versie,
    gemaaktOp: new Date(began).toISOString(),
    onderwerp: endpoints.leerlinggegevens,
    kenmerken: [
      ...(endpoints.leerresultaten === undefined ? [] : [{ naam: 'leerresultaten', waarde: endpoints.leerresultaten }]),
      { naam: 'school', waarde: `${school.brincode}${school.dependancecode ?? '00'}, ${school.schooljaar}` },
      { naam: 'UWLR', waarde: version },
      { naam: { nl: 'profiel', en: 'profile' }, waarde: profile },
      { naam: 'klantcode', waarde: koppeling.klantcode },
      {
        naam: { nl: 'geprobeerd', en: 'tried' },
        waarde: permission.thorough ? { nl: 'grondig', en: 'thoroughly' } : { nl: 'voorzichtig', en: 'gently' },
      },
      {
        naam: { nl: 'resultaten', en: 'results' },
        waarde: permission.results ? { nl: 'verstuurd', en: 'sent' } : { nl: 'niet verstuurd', en: 'not sent' },
      },
    ],
    oordeel: conforms ? 'geslaagd' : 'gezakt',
    omdat: conforms
      ? { nl: 'elke regel die beoordeeld is, wordt nageleefd', en: 'every rule that was judged is kept' }
      : { nl: 'een regel van de standaard wordt niet nageleefd', en: 'a rule of the standard is not kept' },
    vermoedens: [],
    gevallen,
    uitwisselingen: run.exchanges
      .filter(({ number }) => seen.has(number))
      .map((exchange) => uitwisselingOf(exchange, run)),
    cijfers: { milliseconden: Math.round(milliseconds) },
  }
}

function uitwisselingOf({ number, request, answer }: Answered, { target }: Run): Uitwisseling {
  const sleutel = target.koppeling.autorisatiesleutel
  const { text, root } = readingOf(answer)
  const at = /^https?:/.test(request.query)
    ? request.query
    : `${target.endpoints[request.endpoint] ?? ''}${request.query}`
  const wire = request.wire === undefined ? '' : ` (${request.wire})`
  const clean = (headers: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [
        name,
        name.toLowerCase() === 'set-cookie' ? '••••' : withoutSleutel(value, sleutel),
      ]),
    )
  const line = withoutSleutel(`${request.method} ${at}${wire}`, sleutel)
  return {
    id: exchangeId(number),
    titel: `${number}: ${line} → ${answer.status}`,
    waarom: [],
    vraag: {
      kop: line,
      velden: clean(request.headers),
      tekst: showMessage(requestText(request.headers, request.body), sleutel),
    },
    antwoord: {
      kop: `HTTP ${answer.status}, ${answer.body.byteLength} bytes, ${Math.round(answer.milliseconds * 10) / 10} ms`,
      velden: clean(answer.headers),
      tekst: showMessage(text ?? Buffer.from(answer.body).toString('latin1'), sleutel, root),
    },
  }
}

function requestText(headers: Readonly<Record<string, string>>, body: Uint8Array): string {
  if (headers['Content-Encoding'] !== undefined && headers['Content-Encoding'] !== 'koppelproef')
    return `(${body.byteLength} bytes, ${headers['Content-Encoding']})`
  return new TextDecoder(charsetOf(headers['Content-Type']) === 'utf-16' ? 'utf-16le' : 'utf-8').decode(body)
}
