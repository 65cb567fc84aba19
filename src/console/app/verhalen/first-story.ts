/** A story that can be told as it stands. */
export const firstStory = `titel: Een kind komt erbij
waarom: De nieuwe leerling moet na een tweede import ook in het systeem staan.
thema: eigen
ernst: S2
dekt: []
school:
  school: { brincode: 90AB, naam: Mijn school }
  groepen:
    - { soort: groep, key: 31, naam: 3A, jaargroep: 3 }
  leerlingen:
    - { key: 11, roepnaam: Noor, achternaam: Zandstra, geboortedatum: 2018-03-04, jaargroep: 3, groep: 31 }
stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
  - verwacht: { aantallen: { leerlingen: 1 } }
  - wijziging: { soort: instroom, leerling: { key: 12, roepnaam: Mees, achternaam: Oldeman, geboortedatum: 2018-05-30, jaargroep: 3, groep: 31 } }
  - importeer
  - verwerk
  - verwacht: { aantallen: { leerlingen: 2 } }
`
