import { useState } from 'preact/hooks'
import { linkTo } from '../address.ts'
import { call, centrum, part } from '../api.ts'
import { useAsk, useDoing } from '../ask.ts'
import { t } from '../language.ts'
import { Button, Empty, Field, Form, Notice, Refusal, Select } from '../ui/basics.tsx'
import { useHere } from './here.ts'
import type { Leerling, Resultaat } from './kinds.ts'

type Toets = { readonly toetscode: { readonly waarde: string }; readonly toetsnaam?: string }
type Groep = { readonly id: string; readonly naam: string; readonly school: string; readonly schooljaar: string }
type Verzonden = {
  readonly koppeling: string
  readonly verslag: {
    readonly kind: string
    readonly verzonden: readonly string[]
    readonly apart: readonly { readonly tekst: string }[]
  }
}

/** A test is normed for a group; what may go to ESIS goes at once. */
export function Normeren() {
  const { school, schooljaar } = useHere()
  const { data: tests } = useAsk<{ readonly toetsen: readonly Toets[] }>(centrum('/toetsen'))
  const { data: groups } = useAsk<{ readonly groepen: readonly Groep[] }>(centrum('/groepen'))
  const { data: pupils } = useAsk<{ readonly leerlingen: readonly Leerling[] }>(
    school && centrum(`/leerlingen?school=${part(school.id)}&actief=true`),
  )
  const [toets, setToets] = useState('')
  const [groep, setGroep] = useState('')
  const [scores, setScores] = useState<Readonly<Record<string, string>>>({})
  const [came, setCame] = useState<readonly Verzonden[] | undefined>()
  const doing = useDoing()
  const own = (groups?.groepen ?? []).filter((one) => one.school === school?.id && one.schooljaar === schooljaar)
  const members = (id: string) => (pupils?.leerlingen ?? []).filter(({ groepen = [] }) => groepen.includes(id))
  const filled = own.filter(({ id }) => members(id).length > 0)
  const at = groep || filled[0]?.id || ''
  const code = toets || tests?.toetsen[0]?.toetscode.waarde || ''
  const typed = members(at).flatMap(({ id }) => (scores[id] ? [{ leerling: id, score: Number(scores[id]) }] : []))
  const norm = async () => {
    const done = await doing.run(() =>
      call<{ readonly resultaten: readonly Resultaat[]; readonly verzonden: readonly Verzonden[] }>(
        'POST',
        centrum('/resultaten'),
        { toets: code, scores: typed },
      ),
    )
    if (done) {
      setCame(done.verzonden)
      setScores({})
    }
  }
  if (pupils !== undefined && groups !== undefined && filled.length === 0)
    return (
      <section>
        <h1>{t('Toets normeren')}</h1>
        <Empty>
          {t('Er zijn nog geen leerlingen in een groep.')}{' '}
          <a href={linkTo('testcentrum/koppelen')}>{t('Gegevens importeren')}</a>
        </Empty>
      </section>
    )
  return (
    <section>
      <h1>{t('Toets normeren')}</h1>
      <p class="lead">
        {t('Vul scores in van 0 tot 100. Na het normeren gaan ze vanzelf naar ESIS, als de koppeling actief is.')}
      </p>
      <Form onSubmit={() => void norm()} label={t('Toets normeren')}>
        <div class="row">
          <Select
            label={t('Toets')}
            value={code}
            options={(tests?.toetsen ?? []).map((one) => [one.toetscode.waarde, one.toetsnaam ?? one.toetscode.waarde])}
            onChange={setToets}
          />
          <Select
            label={t('Groep')}
            value={at}
            options={filled.map(({ id, naam }) => [id, `${naam} (${members(id).length})`])}
            onChange={setGroep}
          />
        </div>
        <div class="grid">
          {members(at).map(({ id, roepnaam, voorvoegsel, achternaam }) => (
            <Field
              key={id}
              type="number"
              label={[roepnaam, voorvoegsel, achternaam].filter(Boolean).join(' ')}
              value={scores[id] ?? ''}
              onInput={(value) => setScores({ ...scores, [id]: value })}
            />
          ))}
        </div>
        <Refusal problem={doing.problem} />
        {came ? (
          <Notice
            tone={came.some(({ verslag }) => verslag.apart.length > 0 || verslag.kind === 'gestopt') ? 'warn' : 'good'}
            title={t('Genormeerd.')}
          >
            <p>
              {came.length === 0
                ? t('Er is geen actieve koppeling, dus er is niets verzonden.')
                : t(
                    '{0} resultaten zijn naar ESIS gestuurd.',
                    came.reduce((sum, { verslag }) => sum + verslag.verzonden.length, 0),
                  )}{' '}
              <a href={linkTo('testcentrum/resultaten')}>{t('Resultaten')}</a> ·{' '}
              <a href={linkTo('esis/mijn-groep')}>{t('Mijn Groep in ESIS')}</a>
            </p>
          </Notice>
        ) : null}
        <Button kind="main" submit disabled={typed.length === 0 || doing.busy}>
          {t('Normeren')}
        </Button>
      </Form>
    </section>
  )
}
