import { centrum } from '../api.ts'
import { useAsk } from '../ask.ts'
import { momentOf, t } from '../language.ts'
import { Table } from '../ui/table.tsx'
import { useHere } from './here.ts'

type Uitnodiging = {
  readonly id: string
  readonly leerkracht: string
  readonly emailadres: string
  readonly gemaaktOp: number
}
type Leerkracht = {
  readonly id: string
  readonly school: string
  readonly roepnaam?: string
  readonly voorvoegsel?: string
  readonly achternaam?: string
}

/** The outbox: mails to teachers who may make an account. */
export function Uitnodigingen() {
  const { data } = useAsk<{ readonly uitnodigingen: readonly Uitnodiging[] }>(centrum('/uitnodigingen'))
  const { data: all } = useAsk<{ readonly leerkrachten: readonly Leerkracht[] }>(centrum('/leerkrachten'))
  const { school } = useHere()
  const isHere = ({ leerkracht }: Uitnodiging) =>
    all?.leerkrachten.find((one) => one.id === leerkracht)?.school === school?.id
  const nameOf = (id: string) => {
    const found = all?.leerkrachten.find((one) => one.id === id)
    return found === undefined ? id : [found.roepnaam, found.voorvoegsel, found.achternaam].filter(Boolean).join(' ')
  }
  return (
    <section>
      <h1>{t('Uitnodigingen')}</h1>
      <p class="lead">
        {t(
          'Leerkrachten krijgen een mail als ze worden geïmporteerd, zodat ze zelf een account kunnen aanmaken. Hier gaat geen mail de deur uit.',
        )}
      </p>
      <Table
        label={t('Uitnodigingen')}
        rows={(data?.uitnodigingen ?? []).filter(isHere)}
        keyOf={({ id }) => id}
        empty={t('Nog geen uitnodigingen.')}
        columns={[
          { head: t('Leerkracht'), cell: ({ leerkracht }) => <bdi>{nameOf(leerkracht)}</bdi> },
          { head: t('Emailadres'), cell: ({ emailadres }) => emailadres },
          { head: t('Gemaakt op'), cell: ({ gemaaktOp }) => momentOf(gemaaktOp) },
        ]}
      />
    </section>
  )
}
