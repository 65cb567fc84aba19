import { useState } from 'preact/hooks'
import { go, linkTo } from '../address.ts'
import { call, centrum, part } from '../api.ts'
import { useDoing } from '../ask.ts'
import { t } from '../language.ts'
import { Button, Field, Form, Notice, Refusal, Select } from '../ui/basics.tsx'
import { useHere } from './here.ts'
import type { Importuitkomst, Koppelstap } from './kinds.ts'
import { Koppelstatus } from './status.tsx'

const types = ['', 'ESIS UWLR', 'ESIS', 'ParnasSys UWLR', 'Magister UWLR']

/** Beheer > Koppelen met LAS: steps 1 and 3 of the manual. */
export function Koppelen() {
  const { school, schooljaar, omgeving, koppeling, ready } = useHere()
  if (!ready) return null
  if (omgeving === undefined)
    return (
      <section>
        <h1>{t('Koppelen met LAS')}</h1>
        <Notice tone="warn" title={t('Deze school heeft nog geen omgeving in het testcentrum.')}>
          <a href={linkTo('testcentrum/aanvragen')}>{t('UWLR-koppeling aanvragen')}</a>
        </Notice>
      </section>
    )
  return (
    <section>
      <h1>{t('Koppelen met LAS')}</h1>
      <h2>{t('Koppelen met Leerlingadministratiesysteem')}</h2>
      {koppeling?.status === 'actief' ? (
        <Notice tone="good">{t('U heeft een actieve koppeling met Esis')}</Notice>
      ) : (
        <p>
          {t('Koppeling met ESIS')}: <Koppelstatus koppeling={koppeling} />
        </p>
      )}
      {koppeling?.status === 'aangevraagd' ? (
        <Notice tone="warn" title={t('De aanvraag wacht op goedkeuring.')}>
          <a href={linkTo('testcentrum/klantenservice')}>{t('Naar de klantenservice')}</a>
        </Notice>
      ) : null}
      <Velden
        key={`${omgeving.id} ${school?.id}`}
        school={school?.id ?? ''}
        brincode={koppeling?.velden.brincode ?? school?.brincode ?? ''}
        dependancecode={school?.dependancecode === '00' ? '' : (school?.dependancecode ?? '')}
        schooljaar={schooljaar}
        sleutel={koppeling?.autorisatiesleutel ?? ''}
        type={koppeling?.status === 'actief' ? 'ESIS' : ''}
      />
    </section>
  )
}

type Props = {
  readonly school: string
  readonly brincode: string
  readonly dependancecode: string
  readonly schooljaar: string
  readonly sleutel: string
  readonly type: string
}

function Velden(begin: Props) {
  const { school } = begin
  const { omgeving, koppeling } = useHere()
  const [type, setType] = useState(begin.type)
  const [brincode, setBrincode] = useState(begin.brincode)
  const [dependancecode, setDependancecode] = useState(begin.dependancecode)
  const [jaar, setJaar] = useState('')
  const [sleutel, setSleutel] = useState<string | undefined>()
  const [schoolkey, setSchoolkey] = useState('')
  const [told, setTold] = useState<readonly string[]>([])
  const doing = useDoing()
  const status = koppeling?.status
  const asking = status === undefined || status === 'geweigerd' || status === 'gestopt'
  const saving = status === 'goedgekeurd' || status === 'actief'
  const velden = { type, brincode, dependancecode, ...(jaar !== '' && { schooljaar: jaar }) }
  const path = centrum(`/koppelingen/${part(koppeling?.id ?? school)}`)
  const aanvragen = async () => {
    const step = await doing.run(() =>
      call<Koppelstap>('POST', centrum('/koppelingen'), { omgeving: omgeving?.id, ...velden }),
    )
    if (step) setTold([t('De koppeling is aangevraagd.'), ...step.letOp.map(({ tekst }) => tekst)])
  }
  const opslaan = async () => {
    const body = { ...velden, autorisatiesleutel: sleutel ?? begin.sleutel, schoolkey }
    const step = await doing.run(() => call<Koppelstap>('PATCH', path, body))
    if (step) setTold([t('De wijzigingen zijn opgeslagen.'), ...step.letOp.map(({ tekst }) => tekst)])
  }
  const nummers = async () => {
    const done = await doing.run(() =>
      call<{ readonly aantal: number }>('POST', centrum(`/koppelingen/${part(school)}/verwijder-nummers`)),
    )
    if (done)
      setTold([
        t(
          'Van {0} leerlingen en groepen is het externe nummer verwijderd. Toetsgegevens blijven bewaard.',
          done.aantal,
        ),
      ])
  }
  const importeren = async () => {
    const came = await doing.run(() => call<Importuitkomst>('POST', `${path}/importeren`, {}))
    if (came?.kind === 'controle') go('testcentrum/controle', { import: came.import })
    else if (came?.kind === 'mislukt') setTold([came.reden.tekst])
    else if (came)
      setTold([
        came.kind === 'geenwijzigingen'
          ? t('Er is niets gewijzigd sinds de vorige import.')
          : t('ESIS heeft geen gegevens voor deze school.'),
      ])
  }
  return (
    <Form onSubmit={() => void (asking ? aanvragen() : opslaan())} label={t('Koppelen met LAS')}>
      <Select
        label={t('Type koppeling')}
        value={type}
        options={types.map((one) => [one, one === '' ? t('Kies …') : one])}
        onChange={setType}
      />
      <div class="row">
        <Field
          label={t('Brincode')}
          value={brincode}
          onInput={setBrincode}
          required
          hint={t('Twee cijfers en twee letters')}
        />
        <Field
          label={t('Dependancecode')}
          value={dependancecode}
          onInput={setDependancecode}
          hint={t('Meestal leeg')}
        />
        <Select
          label={t('Schooljaar')}
          value={jaar}
          options={[
            ['', t('Huidig schooljaar ({0})', begin.schooljaar)],
            [lastYear(begin.schooljaar), t('Vorig schooljaar ({0})', lastYear(begin.schooljaar))],
          ]}
          onChange={setJaar}
        />
      </div>
      {saving ? (
        <>
          <Field
            label={t('Autorisatiesleutel')}
            type={sleutel === undefined && begin.sleutel ? 'password' : 'text'}
            value={sleutel ?? begin.sleutel}
            onInput={setSleutel}
            required
            hint={t('Plak hier de sleutel die ESIS bij het activeren toonde.')}
          />
          <Field label={t('SchoolKey')} value={schoolkey} onInput={setSchoolkey} hint={t('Laat dit veld leeg.')} />
        </>
      ) : null}
      <Refusal problem={doing.problem} />
      {told.length > 0 && doing.problem === undefined ? (
        <Notice tone="warn">
          {told.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      ) : null}
      <p class="buttons">
        {asking ? (
          <Button kind="main" submit disabled={doing.busy}>
            {t('Aanvragen')}
          </Button>
        ) : null}
        {saving ? (
          <Button kind="main" submit disabled={doing.busy}>
            {t('Wijzigingen opslaan')}
          </Button>
        ) : null}
        {status === 'actief' ? (
          <Button kind="main" onClick={() => void importeren()} disabled={doing.busy}>
            {t('Gegevens importeren')}
          </Button>
        ) : null}
        <Button onClick={() => void nummers()}>{t('Verwijder nummers')}</Button>
        {saving ? (
          <Button kind="danger" onClick={() => void doing.run(() => call('POST', `${path}/stoppen`))}>
            {t('Koppeling stoppen')}
          </Button>
        ) : null}
      </p>
      <p class="hint">
        {t(
          'Let op: voor een soepele overgang zijn alle externe nummers leeg als u een nieuwe koppeling aanvraagt. Klik daarvoor op Verwijder nummers.',
        )}
      </p>
    </Form>
  )
}

function lastYear(schooljaar: string): string {
  const first = Number(schooljaar.slice(0, 4)) - 1
  return Number.isNaN(first) ? '' : `${first}-${first + 1}`
}
