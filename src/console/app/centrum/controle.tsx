import { choose, chosen, go, linkTo } from '../address.ts'
import { call, centrum, part } from '../api.ts'
import { useAsk, useDoing } from '../ask.ts'
import { said, t } from '../language.ts'
import { Button, Notice, Refusal } from '../ui/basics.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { Categorie } from './categorie.tsx'
import { useHere, useImport } from './here.ts'
import type { Category, Scherm, Soort } from './kinds.ts'

const soorten: readonly Soort[] = ['groep', 'leerkracht', 'leerling']
const categories: readonly Category[] = ['nieuw', 'bestaand', 'niet-importeren']

/** Controle import uit LAS: step 4 of the manual. */
export function Controle() {
  const { id } = useImport()
  return id === undefined ? <NoImport /> : <Review key={id} id={id} />
}

/** There is nothing to review: what to do first. */
export function NoImport() {
  const { koppeling } = useHere()
  const { imports } = useImport()
  return (
    <section>
      <h1>{t('Controle import uit LAS')}</h1>
      <Notice title={t('Er staat geen import klaar om te controleren.')}>
        <p>
          <a href={linkTo('testcentrum/koppelen')}>
            {koppeling?.status === 'actief'
              ? t('Ga naar Koppelen met LAS en klik op Gegevens importeren.')
              : t('Maak eerst de koppeling: Koppelen met LAS.')}
          </a>
        </p>
        {imports?.verwerkt ? (
          <p>
            <a href={linkTo('testcentrum/overnemen', { import: imports.verwerkt })}>
              {t('Bekijk de laatst verwerkte import')}
            </a>
          </p>
        ) : null}
      </Notice>
    </section>
  )
}

function Review({ id }: { readonly id: string }) {
  const { data, problem } = useAsk<{ readonly status: string; readonly scherm: Scherm }>(
    centrum(`/imports/${part(id)}`),
  )
  const doing = useDoing()
  if (data === undefined) return <Refusal problem={problem} />
  const { scherm, status } = data
  const soort = soorten.find((one) => one === chosen('tab')) ?? 'groep'
  const open = status === 'controle'
  const stop = async () => {
    if ((await doing.run(() => call('POST', centrum(`/imports/${part(id)}/afbreken`)).then(() => true))) === true)
      go('testcentrum/koppelen')
  }
  const buttons = open ? (
    <p class="buttons">
      <Button kind="main" onClick={() => go('testcentrum/overnemen', { import: id })}>
        {t('Gegevens importeren')}
      </Button>
      <Button onClick={() => void stop()}>{t('Import afbreken')}</Button>
    </p>
  ) : (
    <Notice>{t('Deze import is {0}.', t(status))}</Notice>
  )
  const { kop, tabs, waarschuwingen, letOp } = scherm
  const looks = soorten.map(
    (one) => tabs[one].categorieen.nieuw.regels.filter(({ moetKijken, probleem }) => moetKijken || probleem).length,
  )
  return (
    <section>
      <h1>{t('Controle import uit LAS')}</h1>
      <dl class="facts line">
        <div>
          <dt>{t('Schooljaar')}</dt> <dd>{kop.schooljaar}</dd>
        </div>
        <div>
          <dt>{t('Brincode')}</dt> <dd>{kop.brincode}</dd>
        </div>
        <div>
          <dt>{t('Dependancecode')}</dt> <dd>{kop.dependancecode || '–'}</dd>
        </div>
        <div>
          <dt>{t('Schoolkey')}</dt> <dd>{kop.schoolkey || '–'}</dd>
        </div>
        {kop.vestigingen.length > 0 ? (
          <div>
            <dt>{t('Vestigingen')}</dt> <dd>{kop.vestigingen.join(', ')}</dd>
          </div>
        ) : null}
      </dl>
      {waarschuwingen.length + letOp.length > 0 ? (
        <Notice tone="warn" title={t('Let op')}>
          <ul>
            {waarschuwingen.map((one) => (
              <li key={one.code}>{said(one)}</li>
            ))}
            {letOp.map(({ code, tekst }) => (
              <li key={`${code} ${tekst}`}>{tekst}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {looks.some((count) => count > 0) ? (
        <Notice tone="warn">
          {t(
            'Bij {0} regels moet u eerst zelf kijken: ze staan bovenaan hun lijst.',
            looks.reduce((a, b) => a + b),
          )}
        </Notice>
      ) : null}
      <Refusal problem={doing.problem} />
      {buttons}
      <Tabs
        label={t('Controle import uit LAS')}
        tabs={soorten.map((one, at) => [
          one,
          `${inLanguage(tabs[one].titel)}${looks[at]! > 0 ? ` · ${t('{0} te bekijken', looks[at]!)}` : ''}`,
        ])}
        value={soort}
        onChange={(tab) => choose({ tab })}
      >
        {categories.map((category) => (
          <Categorie
            key={`${soort} ${category}`}
            importId={id}
            soort={soort}
            category={category}
            titel={inLanguage(tabs[soort].categorieen[category].titel)}
            regels={tabs[soort].categorieen[category].regels}
            open={open}
          />
        ))}
      </Tabs>
      {buttons}
    </section>
  )
}

/** `Leerlingen (22)` in the language of the reader: the words stand in the table, the count stays. */
function inLanguage(titel: string): string {
  const [, words = titel, count = ''] = /^(.*?)( \(\d+\))$/.exec(titel) ?? []
  return `${t(words)}${count}`
}
