/** A school file that can be loaded as it stands. */
export const firstSchool = `school: { brincode: 90AB, naam: Mijn school }
genereer: { pupils: 60 }
leerlingen:
  - { key: 1, roepnaam: Noor, achternaam: Zandstra, geboortedatum: 2018-03-04, jaargroep: 5 }
`
