/** What passwords are made of when people do not think of anything: each alone or in any combination is refused. */
export const commonWords = new Set(
  `a abc access account admin administrator alex all amanda america amy and andrea andrew angel angela
  angels anna anthony april arsenal ashley asdf asdfgh asdfghjkl august autumn babe baby babygirl
  bailey ball banana barcelona baseball basketball batman benjamin best birmingham black blue boss boy
  brandon brian bristol britain british buster butterfly celtic change changeit changeme charlie chelsea
  chocolate christmas company computer cookie cool council cowboys cymru daniel dave david dead december
  default demo diamond diana dog donald dragon eagle edinburgh elizabeth england english equality
  evenhand everton family february fish flower football for forever freedom friday friend friends fuck
  fuckyou game gemma george ginger girl glasgow god green guest hannah happy harley heart hello helpdesk
  hockey holiday home hunter i ireland is it jack jackson james january jasmine jason jennifer jessica
  jesus joe john jordan joseph joshua july june justin kevin killer king kitten leeds letmein liam little
  liverpool login london lord love lovely lover loveyou maggie man manager manchester march master
  matrix matthew may me melissa mercedes michael michelle money monkey mother mum my naruto nicholas
  nicole nintendo no november now october office oliver one open orange our pass passcode passphrase
  passw passwd password passwort patrick peanut pepper phoenix please pokemon portal princess public
  purple qaz qazwsx qwe qwer qwert qwerty qwertyuiop rachel rainbow ranger rangers red richard robert
  rose samantha samsung saturday scotland secret secure security september server service shadow silver
  sophie soccer spring star starwars steven summer sunday sunshine super superman superuser support
  sweet system taylor team temp temporary test testing the thomas thunder thursday tiger tigger time to
  tottenham trust trustno tuesday two united up user vanessa victoria villa wales wednesday weekend
  welcome welsh whatever william winter work world wsx xxx yes yorkshire you your zaq zxc zxcvbn zxcvbnm`
    .split(/\s+/)
    .filter(Boolean),
);
