import { language, t } from '../language.ts'

/** What happens, in the words of a school. */
const dutch: Readonly<Record<string, string>> = {
  instroom: 'Een leerling komt erbij',
  uitstroom: 'Een leerling gaat weg',
  groepswissel: 'Een leerling gaat naar een andere groep',
  naamswijziging: 'Een leerling krijgt een andere achternaam',
  roepnaamswijziging: 'Een leerling krijgt een andere roepnaam',
  geslachtswijziging: 'Een leerling wijzigt geslacht en roepnaam',
  'leerling-wijzigt': 'Gegevens van een leerling wijzigen',
  'leerkracht-komt': 'Een leerkracht komt erbij',
  'leerkracht-vertrekt': 'Een leerkracht vertrekt',
  'leerkracht-trouwt': 'Een leerkracht trouwt en krijgt een andere naam',
  'leerkracht-krijgt-email': 'Een leerkracht krijgt een e-mailadres',
  'leerkracht-wijzigt': 'Gegevens van een leerkracht wijzigen',
  'groep-wijzigt': 'Gegevens van een groep wijzigen',
  'groep-splitst': 'Een groep splitst',
  'groepen-samenvoegen': 'Groepen worden samengevoegd',
  'in-koppelingen-beschikbaar': 'Een groep wordt voor koppelingen verborgen of getoond',
  schooljaarovergang: 'Schooljaarovergang',
  'las-migratie': 'De school gaat over op een ander LAS',
  fusie: 'Twee scholen worden er een',
  opheffing: 'De school wordt opgeheven',
  'school-wijzigt': 'Gegevens van de school wijzigen',
  anomalie: 'Er is iets vreemds aan de gegevens (anomalie)',
}

/** A kind of change as a sentence. */
export const happening = (soort: string): string => (language.value === 'nl' ? (dutch[soort] ?? soort) : t(soort))
