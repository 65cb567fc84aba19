import { useEffect, useState } from 'preact/hooks'
import type { Verkenning } from '../../../../stage/verhalen/explorer.ts'
import { go } from '../address.ts'
import { call } from '../api.ts'
import { useAsk, useDoing } from '../ask.ts'
import { said, t } from '../language.ts'
import { Button, Empty, Field, Form, Notice, Refusal, Tag } from '../ui/basics.tsx'
import { Crumbs } from '../ui/crumbs.tsx'
import { write } from './tekst.ts'

/** Stories drawn by chance and judged by laws: what breaks comes as it is found, as small as it goes. */
export function Verken() {
  const { data, again } = useAsk<Verkenning>('/verhalen/verkenning')
  const [minutes, setMinutes] = useState('5')
  const [seed, setSeed] = useState('1')
  const doing = useDoing()
  const going = data?.bezig ?? false
  useEffect(() => {
    if (!going) return
    const timer = setInterval(again, 1000)
    return () => clearInterval(timer)
  }, [going])
  const begin = () =>
    void doing.run(() => call('POST', '/verhalen/verkenning', { minuten: Number(minutes), zaad: seed }))
  const edit = (text: string) => {
    write(text)
    go('verhalen/schrijf')
  }
  return (
    <section>
      <Crumbs above={[['verhalen', t('Verhalen')]]} here={t('Zoeken')} />
      <h1>{t('Zoek wat nog geen verhaal vertelt')}</h1>
      <p class="lead">
        {t(
          'Er worden verhalen getrokken en aan het systeem verteld. Wat een wet breekt wordt zo klein mogelijk gemaakt en staat hier zodra het is gevonden.',
        )}
      </p>
      <Form onSubmit={begin} label={t('Zoek wat nog geen verhaal vertelt')}>
        <div class="row">
          <Field label={t('Minuten')} type="number" value={minutes} onInput={setMinutes} />
          <Field label={t('Zaad')} value={seed} onInput={setSeed} />
        </div>
        <Refusal problem={doing.problem} />
        {going ? (
          <Button onClick={() => void doing.run(() => call('DELETE', '/verhalen/verkenning'))}>{t('Stoppen')}</Button>
        ) : (
          <Button kind="main" submit disabled={!(Number(minutes) > 0)}>
            {t('Zoeken')}
          </Button>
        )}
      </Form>
      {data && (going || data.verteld > 0) ? (
        <p role="status">
          {t('{0} verhalen verteld, {1} gevonden', data.verteld, data.gevonden.length)}{' '}
          {going ? <Tag tone="warn">{t('Bezig …')}</Tag> : null}
        </p>
      ) : null}
      {data?.fout ? <Notice tone="bad">{data.fout}</Notice> : null}
      {data && !going && data.verteld > 0 && data.gevonden.length === 0 ? <Empty>{t('Niets gevonden.')}</Empty> : null}
      <ul class="rows">
        {data?.gevonden.map(({ wet, zegt, ernst, tekst }) => (
          <li key={wet}>
            <strong>{said(zegt)}</strong> <Tag tone={ernst === 'S1' ? 'bad' : 'warn'}>{ernst}</Tag>{' '}
            <Button kind="link" label={`${t('Lees en wijzig')}: ${said(zegt)}`} onClick={() => edit(tekst)}>
              {t('Lees en wijzig')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
