import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Call } from '../../contracts/adapter/adapter.ts'
import type { Kenmerk } from './kenmerken.ts'

/**
 * How a trait is seen: a story, `proeven/KENMERK.yaml`. What it expects under `keuze` holds exactly when the system has the
 * trait; when a `regel` of it does not hold, the story says nothing.
 */
export type Proef = {
  /** Who lacks one of these calls has not the trait. */
  readonly neeZonder?: readonly Call[]
  /** Systems have it in different ways: one thing that it expects under `keuze` is enough. */
  readonly eenIsGenoeg?: true
  /** Who lacks one of these may have it: nobody can see. */
  readonly onbekendZonder?: readonly Call[]
}

/** Why no story can tell. */
export type GeenProef = { readonly geenProef: string }

export const proeven: Readonly<Record<Kenmerk, Proef | GeenProef>> = {
  controlescherm: { neeZonder: ['beslis'] },
  'laat-twijfel-aan-een-mens': { eenIsGenoeg: true },
  'vraagt-alleen-wijzigingen': {},
  'stuurt-eckid': { onbekendZonder: ['normeer', 'verstuur'] },
  'stuurt-verwerker': { onbekendZonder: ['normeer', 'verstuur'] },
  'probeert-opnieuw': {},
  'deactiveert-afwezigen': {},
  'houdt-afwezige-leerkrachten': {},
  'haalt-afwezige-leerkrachten-uit-groepen': {},
  'vraagt-tweede-bevestiging': {},
  'controleert-koppel': { neeZonder: ['koppel'] },
  'nodigt-leerkrachten-uit': { onbekendZonder: ['postbus'] },
  'leerkracht-vereist-email': {},
  'onthoudt-keuzes': { neeZonder: ['beslis'] },
  'onthoudt-koppelingen': { neeZonder: ['beslis'] },
  'verwerkt-wat-er-stond': { neeZonder: ['beslis'] },
  'maakt-weer-actief': { onbekendZonder: ['deactiveer'] },
  'houdt-vergissingen-tegen': { onbekendZonder: ['voegSamen'] },
  'wacht-met-verwerken': {},
  'wacht-met-versturen': { onbekendZonder: ['normeer', 'verstuur'] },
  'stuurt-niets-van-voor-de-koppeling': { onbekendZonder: ['normeer', 'verstuur'] },
  'stuurt-na-nieuw-nummer': { onbekendZonder: ['normeer', 'verstuur'] },
  'weigert-ander-schooljaar': {},
  'kent-vestigingen': { onbekendZonder: ['voegSchoolToe'] },
  'toont-namen-apart': {},
  'toont-leerkracht-op-elke-school': { onbekendZonder: ['voegSchoolToe', 'beslis'] },
  'toont-wie-in-welke-groep-zit': {},
  'neemt-groepen-over': {},
  'neemt-leerkrachten-over': {},
  'bewaart-eckid': {},
  'houdt-eckid-zonder-nummers': { onbekendZonder: ['verwijderNummers'] },
  'kent-samengestelde-groepen': {},
  'bewaart-groepen-van-eerdere-jaren': {},
  'verwerkt-gedeeltelijk': {},
}

/** The file of the story by which a trait is seen. */
export const fileOfProef = (kenmerk: Kenmerk): string =>
  join(fileURLToPath(new URL('proeven', import.meta.url)), `${kenmerk}.yaml`)
