import type { MijnGroep as Group } from '../../../../simulator/results/mijn-groep.ts'
import { choose, chosen } from '../address.ts'
import { esis } from '../api.ts'
import { useAsk } from '../ask.ts'
import { dayOf, t } from '../language.ts'
import { useSchools } from '../schools.tsx'
import { Empty, Select } from '../ui/basics.tsx'
import { Table } from '../ui/table.tsx'

/** The dashboard: the last normed scores of a group, and of no single pupil. */
export function MijnGroep() {
  const { school } = useSchools()
  const { data } = useAsk<{ readonly groepen: readonly Group[] }>(school && esis(`/schools/${school.id}/mijn-groep`))
  const groups = data?.groepen ?? []
  const withScores = groups.filter(({ toetsen }) => toetsen.length > 0)
  const group = groups.find(({ key, soort }) => `${soort} ${key}` === chosen('groep')) ?? withScores[0] ?? groups[0]
  return (
    <section>
      <h1>{t('Mijn Groep')}</h1>
      <Select
        label={t('Groep')}
        value={group ? `${group.soort} ${group.key}` : ''}
        options={groups.map(({ soort, key, naam, toetsen }) => [
          `${soort} ${key}`,
          toetsen.length > 0
            ? `${naam} (${toetsen.length === 1 ? t('1 toets') : t('{0} toetsen', toetsen.length)})`
            : naam,
        ])}
        onChange={(next) => choose({ groep: next })}
      />
      {group && group.toetsen.length > 0 ? (
        <Table
          label={t('Laatst genormeerde scores')}
          rows={group.toetsen}
          keyOf={({ toetscode, toetsonderdeelcode = '' }) => `${toetscode} ${toetsonderdeelcode}`}
          columns={[
            { head: t('Toets'), cell: ({ toetsnaam, toetscode }) => toetsnaam ?? toetscode },
            { head: t('Vakgebied'), cell: ({ vakgebied = '' }) => vakgebied },
            { head: t('Laatst afgenomen'), cell: ({ afnamedatum }) => dayOf(afnamedatum) },
            { head: t('Leerlingen'), number: true, cell: ({ aantal }) => `${aantal} / ${group.leerlingen}` },
            { head: t('Gemiddelde'), number: true, cell: ({ gemiddelde }) => gemiddelde ?? '–' },
            {
              head: t('Verdeling'),
              cell: ({ verdeling, aantal }) => (
                <span class="spread">
                  {verdeling.map((one) => (
                    <span key={one.term} class="term">
                      {one.term} <meter min={0} max={aantal} value={one.aantal} aria-label={one.term} /> {one.aantal}
                    </span>
                  ))}
                </span>
              ),
            },
          ]}
        />
      ) : (
        <Empty>{t('Van deze groep zijn nog geen genormeerde scores ontvangen.')}</Empty>
      )}
      <p class="hint">
        {t(
          'ESIS toont alleen het groepsresultaat van de laatste toets: geen individuele leerlingen en geen historie. Een DLE van een leerling vult u met de hand in bij Onderwijs.',
        )}
      </p>
    </section>
  )
}
