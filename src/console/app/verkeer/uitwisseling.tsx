import { choose, chosen, linkTo, world } from '../address.ts'
import { call, esis } from '../api.ts'
import { useAsk, useDoing } from '../ask.ts'
import { momentOf, t } from '../language.ts'
import { exchanges } from '../live.ts'
import { Button, Copy, download, Notice, Refusal, Select, Tag } from '../ui/basics.tsx'
import { Bericht } from './bericht.tsx'
import { curlOf, harOf } from './elders.ts'
import { type EntryInFull, isRefused, type Message } from './entry.ts'
import { Verschil } from './verschil.tsx'
import { withoutKey } from './xml.ts'

/** One exchange: why it went as it did, and request beside answer. */
export function Uitwisseling({ number }: { readonly number: number }) {
  const { data, problem } = useAsk<EntryInFull>(esis(`/journal/${number}`))
  const other = Number(chosen('naast'))
  const { data: beside } = useAsk<EntryInFull>(other > 0 ? esis(`/journal/${other}`) : undefined)
  const doing = useDoing()
  if (data === undefined)
    return problem ? <Notice tone="warn">{t('Deze uitwisseling wordt niet meer bewaard.')}</Notice> : null
  const {
    operation,
    method,
    url,
    status,
    outcome,
    faultcode,
    decided,
    why,
    strictWouldRefuse,
    at,
    request,
    answer,
    nearest,
  } = data
  const repeat = () => doing.run(() => sendAgain(data))
  const about = [...why, ...strictWouldRefuse]
  return (
    <section class="exchange" aria-label={t('Uitwisseling {0}', number)}>
      <h2>
        {number} · {operation ?? `${method} ${url}`} <Tag tone={isRefused(data) ? 'bad' : 'good'}>{status}</Tag>
      </h2>
      <dl class="facts">
        <dt>{t('Tijd')}</dt>
        <dd>{momentOf(at)}</dd>
        <dt>{t('Uitkomst')}</dt>
        <dd>
          {outcome} {faultcode ? <code>{faultcode}</code> : null}
        </dd>
        <dt>{t('Beslist door')}</dt>
        <dd>
          <code>{decided}</code>
        </dd>
        <Reasons head={t('Waarom')} lines={why} />
        <Reasons head={t('Strict zou weigeren')} lines={strictWouldRefuse} />
        {nearest ? (
          <>
            <dt>{t('Bedoeld was misschien')}</dt>
            <dd>{nearest}</dd>
          </>
        ) : null}
      </dl>
      <Refusal problem={doing.problem} />
      <div class="buttons">
        <Copy text={curlOf(data, location.origin)} label={t('Kopieer als cURL')} named />
        <Button
          onClick={() => download(`${world.value}-${number}.har`, 'application/json', harOf([data], location.origin))}
        >
          {t('Bewaar als HAR')}
        </Button>
        <Button onClick={() => void repeat()}>{t('Speel nog eens')}</Button>
        <a class="button plain" href={linkTo('verhalen/vangen')}>
          {t('Maak hier een verhaal van')}
        </a>
        <Select
          bare
          label={t('Vergelijk met')}
          value={chosen('naast')}
          options={[
            ['', t('Vergelijk met …')],
            ...exchanges.value
              .filter((one) => one.number !== number)
              .slice(-200)
              .reverse()
              .map((one) => [String(one.number), `${one.number} ${one.operation ?? one.url}`] as const),
          ]}
          onChange={(naast) => choose({ naast })}
        />
        <Button onClick={() => choose({ nr: '', naast: '' })}>{t('Sluiten')}</Button>
      </div>
      {beside ? (
        <>
          <Verschil titel={t('Vraag')} a={textOf(beside.request)} b={textOf(request)} numbers={[other, number]} />
          <Verschil titel={t('Antwoord')} a={textOf(beside.answer)} b={textOf(answer)} numbers={[other, number]} />
        </>
      ) : (
        <div class="pair">
          <Bericht titel={t('Vraag')} message={request} marks={about} />
          <Bericht titel={t('Antwoord')} message={answer} marks={about} />
        </div>
      )}
    </section>
  )
}

const textOf = ({ body = '' }: Message): string => withoutKey(body)

/** The same message once more, from here. What came of it stands in the list. */
async function sendAgain({ method, url, request }: EntryInFull): Promise<true> {
  const { 'content-type': type = 'text/xml; charset=utf-8', soapaction = '' } = request.headers
  await fetch(url, {
    method,
    ...(method === 'POST' && { body: request.body ?? '', headers: { 'content-type': type, soapaction } }),
  })
  await call('GET', esis('/clock'))
  return true
}

/** Sentences under a heading; nothing where there are none. */
const Reasons = ({ head, lines }: { readonly head: string; readonly lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <>
      <dt>{head}</dt>
      <dd>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </dd>
    </>
  )
