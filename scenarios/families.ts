/** Families of mistakes that a linking system makes: what a wrong system, and later a failed system, is told to have done. */
export const families = {
  'koppelt-op-nummer-alleen': 'Hetzelfde nummer of ECK iD is genoeg; naam en geboortedatum worden niet bekeken.',
  'koppelt-op-te-weinig':
    'Iets dat ook van een ander kan zijn geldt als bewijs: een naam, een dag, een adres, een leeg veld.',
  'beslist-zelf-bij-twijfel': 'Wat een mens had moeten kiezen, kiest het systeem zelf.',
  'herkent-niet': 'Wie er al was komt als nieuw binnen; er staan er dan twee.',
  'knoeit-met-nummers': 'Nummers worden netjes gemaakt, afgekapt of vergeleken zoals ze niet bedoeld zijn.',
  'verliest-nummers': 'Een nummer wordt niet bewaard, niet vernieuwd of blijft bij wie het niet meer heeft.',
  'knoeit-met-gegevens': 'Namen worden anders bewaard dan ze kwamen.',
  'neemt-wijziging-niet-over': 'Een veld wordt alleen bij het aanmaken gevuld en daarna nooit meer.',
  'raadt-of-wist-wat-ontbreekt': 'Wat niet gestuurd is wordt leeggemaakt of zelf ingevuld.',
  'slaat-mensen-over': 'Wie iets mist of vreemd is komt stil niet binnen.',
  'leest-antwoord-verkeerd': 'Tekens, datums, lijsten of XML worden verkeerd gelezen.',
  'verwart-antwoorden': 'Een fout, geen gegevens, geen wijzigingen en een kapot antwoord worden voor elkaar aangezien.',
  'verliest-bij-veel': 'Boven een aantal of een grootte houdt het op, zonder dat iemand het merkt.',
  'mist-wijzigingen': 'Het systeem denkt dat het iets al gezien heeft, en hoort het nooit meer.',
  'controleert-niet-wat-er-komt':
    'Wat getypt, gekozen of geantwoord is wordt niet bekeken, of er wordt iets anders gevraagd.',
  'deactiveert-te-veel': 'Wie er nog is wordt gedeactiveerd of blijft dat.',
  'deactiveert-te-weinig': 'Wie weg is blijft of wordt actief.',
  'gooit-geschiedenis-weg': 'Leerlingen, groepen of resultaten van vroeger zijn weg.',
  'verwart-groepen': 'Groepen worden verwisseld, verdubbeld of vergeten, of iemand zit in de verkeerde.',
  'geeft-te-veel-rechten': 'Iemand ziet of mag meer dan bij zijn werk hoort.',
  'nodigt-verkeerd-uit': 'Uitnodigingen gaan te vroeg, te vaak of naar de verkeerde.',
  'vergeet-keuzes': 'Wat een mens koos telt niet, of de volgende keer niet meer.',
  'slaat-controle-over': 'Er wordt verwerkt wat niemand heeft gezien of bevestigd.',
  'houdt-te-veel-tegen': 'Iets kleins houdt alles tegen, of er wordt gevraagd wat niemand hoeft te weten.',
  'herstelt-half': 'Ongedaan maken, afbreken of samenvoegen laat iets anders achter dan het zegt.',
  'resultaat-bij-een-ander': 'Een resultaat staat of gaat bij een ander kind.',
  'resultaat-kwijt': 'Een resultaat is weg, gaat nooit of komt niet aan.',
  'resultaat-dubbel': 'Een resultaat staat of gaat er meer dan eens.',
  'knoeit-met-resultaten': 'Score, datum, toets of nakijker van een resultaat is een andere geworden.',
  'bewaart-of-lekt-te-veel': 'Gegevens worden bewaard zonder dat het hoeft, of staan waar ze niet horen.',
  'botst-of-valt-half-uit':
    'Twee dingen tegelijk, twee keer hetzelfde of een storing halverwege laat iets half of dubbel achter.',
} as const satisfies Readonly<Record<string, string>>

export type Familie = keyof typeof families
