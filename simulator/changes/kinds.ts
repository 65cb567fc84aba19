import { groepSplitst } from './kinds/groep/groep-splitst.ts'
import { groepWijzigt } from './kinds/groep/groep-wijzigt.ts'
import { groepenSamenvoegen } from './kinds/groep/groepen-samenvoegen.ts'
import { inKoppelingenBeschikbaar } from './kinds/groep/in-koppelingen-beschikbaar.ts'
import { leerkrachtKomt } from './kinds/leerkracht/leerkracht-komt.ts'
import { leerkrachtKrijgtEmail } from './kinds/leerkracht/leerkracht-krijgt-email.ts'
import { leerkrachtTrouwt } from './kinds/leerkracht/leerkracht-trouwt.ts'
import { leerkrachtVertrekt } from './kinds/leerkracht/leerkracht-vertrekt.ts'
import { leerkrachtWijzigt } from './kinds/leerkracht/leerkracht-wijzigt.ts'
import { geslachtswijziging } from './kinds/leerling/geslachtswijziging.ts'
import { groepswissel } from './kinds/leerling/groepswissel.ts'
import { instroom } from './kinds/leerling/instroom.ts'
import { leerlingWijzigt } from './kinds/leerling/leerling-wijzigt.ts'
import { naamswijziging } from './kinds/leerling/naamswijziging.ts'
import { roepnaamswijziging } from './kinds/leerling/roepnaamswijziging.ts'
import { uitstroom } from './kinds/leerling/uitstroom.ts'
import { anomalie } from './kinds/school/anomalie.ts'
import { fusie } from './kinds/school/fusie.ts'
import { lasMigratie } from './kinds/school/las-migratie.ts'
import { opheffing } from './kinds/school/opheffing.ts'
import { schoolWijzigt } from './kinds/school/school-wijzigt.ts'
import { schooljaarovergang } from './kinds/school/schooljaarovergang.ts'

/** Everything that can happen in a school, in the order of the documents. */
export const kinds = [
  instroom,
  uitstroom,
  groepswissel,
  naamswijziging,
  roepnaamswijziging,
  geslachtswijziging,
  leerlingWijzigt,
  leerkrachtKomt,
  leerkrachtVertrekt,
  leerkrachtTrouwt,
  leerkrachtKrijgtEmail,
  leerkrachtWijzigt,
  groepWijzigt,
  groepSplitst,
  groepenSamenvoegen,
  inKoppelingenBeschikbaar,
  schooljaarovergang,
  lasMigratie,
  fusie,
  opheffing,
  schoolWijzigt,
  anomalie,
] as const
