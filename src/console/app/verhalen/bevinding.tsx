import { t } from '../language.ts'
import { Tag } from '../ui/basics.tsx'
import type { Geval } from './kinds.ts'
import { shown, words } from './tekst.ts'

/** What was expected, and what was found in its place, with the records that it is about. */
export function Bevinding({ bevinding }: { readonly bevinding: Geval['bevindingen'][number] }) {
  const { wat, verwacht, gevonden, ernst, klasse, zegt, omdat, verteld, naast = [] } = bevinding
  const fields = [...new Set(naast.flatMap(({ record }) => Object.keys(record)))]
  const soft = klasse !== undefined && klasse !== 'regel'
  return (
    <div class={`notice ${soft ? 'warn' : 'bad'}`}>
      <strong>
        {words(wat)} {ernst ? <Tag tone={soft ? 'warn' : 'bad'}>{ernst}</Tag> : null}
      </strong>
      {verteld ? (
        <p>
          {t('Nog eens verteld')}: {words(verteld)}
        </p>
      ) : null}
      {zegt ? <p>{words(zegt)}</p> : null}
      {omdat ? <p>{words(omdat)}</p> : null}
      <dl class="facts">
        <dt>{t('verwacht')}</dt>
        <dd>
          <bdi>{shown(verwacht)}</bdi>
        </dd>
        <dt>{t('gevonden')}</dt>
        <dd>
          <bdi>{shown(gevonden)}</bdi>
        </dd>
      </dl>
      {naast.length > 0 ? (
        <table class="beside" aria-label={t('Naast elkaar')}>
          <thead>
            <tr>
              <th scope="col">{t('Veld')}</th>
              {naast.map(({ kop }) => (
                <th key={kop} scope="col">
                  {kop}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => {
              const values = naast.map(({ record }) => shown(record[field]))
              return (
                <tr key={field} class={values.some((one) => one !== values[0]) ? 'differs' : ''}>
                  <th scope="row">{field}</th>
                  {values.map((value, at) => (
                    <td key={naast[at]!.kop}>
                      <bdi>{value}</bdi>
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      ) : null}
    </div>
  )
}
