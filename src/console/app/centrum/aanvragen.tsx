import { useState } from 'preact/hooks'
import { linkTo } from '../address.ts'
import { call, centrum } from '../api.ts'
import { useDoing } from '../ask.ts'
import { t } from '../language.ts'
import { useSchools } from '../schools.tsx'
import { Button, Field, Form, Notice, Refusal } from '../ui/basics.tsx'

/** The preparation of the manual: a mail to klantenservice. */
export function Aanvragen() {
  const { school } = useSchools()
  const [naam, setNaam] = useState<string | undefined>()
  const [brin, setBrin] = useState<string | undefined>()
  const [sent, setSent] = useState(false)
  const doing = useDoing()
  const name = naam ?? school?.naam ?? ''
  const code = brin ?? school?.brincode ?? ''
  const send = async () => {
    setSent((await doing.run(() => call('POST', centrum('/postbus'), { naam: name, brincode: code }))) !== undefined)
  }
  return (
    <section>
      <h1>{t('UWLR-koppeling aanvragen')}</h1>
      <p class="lead">
        {t(
          'De koppeling wordt vooraf aangevraagd bij Boom, met een mail aan de klantenservice. Vermeld de naam en het BRIN van de school.',
        )}
      </p>
      <Form onSubmit={() => void send()} label={t('UWLR-koppeling aanvragen')}>
        <dl class="facts">
          <dt>{t('Aan')}</dt>
          <dd>klantenservice@boomtestonderwijs.nl</dd>
          <dt>{t('Onderwerp')}</dt>
          <dd>UWLR-koppeling aanvragen</dd>
        </dl>
        <div class="row">
          <Field label={t('Naam van de school')} value={name} onInput={setNaam} />
          <Field label="BRIN" value={code} onInput={setBrin} />
        </div>
        <Refusal problem={doing.problem} />
        <Button kind="main" submit>
          {t('Versturen')}
        </Button>
      </Form>
      {sent ? (
        <Notice tone="good" title={t('De mail is verstuurd.')}>
          <p>
            {t('Hier speelt u ook de klantenservice.')}{' '}
            <a href={linkTo('testcentrum/klantenservice')}>{t('Naar de postbus')}</a>
          </p>
        </Notice>
      ) : null}
    </section>
  )
}
