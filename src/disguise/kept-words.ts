/**
 * Words that are nobody's name: they are the form of a name, or a remark that schools write in it. They stay, because how
 * they are read is often what a story is about.
 */
const kept = new Set(
  (
    'van von vom vd v de den der des het t s te ten ter tot toe thoe op in aan uit uijt bij onder over voor af zu zum zur la le les ' +
    'du da dos di del della el al ibn bint vander vanden vande vden vder vh ' +
    'onbekend unknown nvt geen nn x xx xxx zz zzz zie dhr mevr juf juffrouw meester mw ' +
    'ziek oud oude test tester uitgeschreven verhuisd dubbel niet ' +
    'groep groepen klas gr jaar jaargroep combinatie combi bovenbouw middenbouw onderbouw school info directie administratie ' +
    'invaller vervanger ict beheer beheerder stagiair conciërge ib rt'
  ).split(' '),
)

/** Words that may never come out: they would be read as form. */
export const isFormWord = (spelling: string): boolean => kept.has(spelling)
