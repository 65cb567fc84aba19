import type { Aansluiting } from '../../../../simulator/example.ts'
import { esis } from '../api.ts'
import { useAsk } from '../ask.ts'
import { t } from '../language.ts'
import { Copy, Empty, Secret } from '../ui/basics.tsx'

/** What to fill in, with a request that works. */
type Ingevuld = Aansluiting & { readonly verzoek: string }

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

/** What to fill in at the other side, for a system of one's own. */
export function Aansluitingen({ base }: { readonly base: string }) {
  const { data } = useAsk<{ readonly aansluitingen: readonly Ingevuld[] }>(esis('/aansluitingen'))
  const address = `${location.origin}${base}/uwlr/leerlinggegevens`
  return (
    <>
      <h3>{t('Om zelf mee te koppelen')}</h3>
      <dl class="facts">
        <dt>leerlinggegevens</dt>
        <dd>
          <code>{address}</code> <Copy text={address} label={`${t('Kopieer')} leerlinggegevens`} />
        </dd>
        <dt>leerresultaten</dt>
        <dd>
          <code>{`${location.origin}${base}/uwlr/leerresultaten`}</code>{' '}
          <Copy text={`${location.origin}${base}/uwlr/leerresultaten`} label={`${t('Kopieer')} leerresultaten`} />
        </dd>
      </dl>
      {data?.aansluitingen.length === 0 ? <Empty>{t('Er is in deze wereld nog geen actieve koppeling.')}</Empty> : null}
      {data?.aansluitingen.map((one) => (
        <div key={`${one.klantcode} ${one.brincode}${one.dependancecode}`} class="panel">
          <dl class="facts">
            {(['brincode', 'dependancecode', 'schooljaar', 'xsdversie', 'klantcode', 'klantnaam'] as const).map(
              (name) => (
                <>
                  <dt key={name}>{name}</dt>
                  <dd>{one[name]}</dd>
                </>
              ),
            )}
            <dt>autorisatiesleutel</dt>
            <dd>
              <Secret value={one.autorisatiesleutel} label={`autorisatiesleutel ${one.klantnaam} ${one.brincode}`} />
            </dd>
          </dl>
          <Copy
            named
            label={t('Kopieer als cURL')}
            text={`curl -s ${address} -H 'Content-Type: text/xml; charset=utf-8' -H 'SOAPAction: "HaalLeerlinggegevens"' -d ${quoted(one.verzoek)}`}
          />
        </div>
      ))}
    </>
  )
}
