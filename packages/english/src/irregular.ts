const table = (rows: string) =>
  rows
    .trim()
    .split("\n")
    .flatMap(line => line.split(";"))
    .map(row => row.trim().split(/\s+/u))
    .filter(row => row.length > 1)

/** Irregular verbs: base → [past, participle]. Where usage is divided, the form most newspapers print. */
export const irregularVerbs: ReadonlyMap<string, readonly [past: string, participle: string]> = new Map(
  table(`
    arise arose arisen; awake awoke awoken; bear bore borne; beat beat beaten; become became become; begin began begun
    bend bent bent; bet bet bet; bid bid bid; bind bound bound; bite bit bitten; bleed bled bled; blow blew blown
    break broke broken; breed bred bred; bring brought brought; broadcast broadcast broadcast; build built built
    burst burst burst; buy bought bought; cast cast cast; catch caught caught; choose chose chosen; cling clung clung
    come came come; cost cost cost; creep crept crept; cut cut cut; deal dealt dealt; dig dug dug; do did done
    draw drew drawn; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed fed; feel felt felt
    fight fought fought; find found found; flee fled fled; fling flung flung; fly flew flown; forbid forbade forbidden
    forecast forecast forecast; foresee foresaw foreseen; forget forgot forgotten; forgive forgave forgiven
    freeze froze frozen; get got got; give gave given; go went gone; grind ground ground; grow grew grown
    hang hung hung; have had had; hear heard heard; hide hid hidden; hit hit hit; hold held held; hurt hurt hurt
    keep kept kept; know knew known; lay laid laid; lead led led; leave left left; lend lent lent; let let let
    lie lay lain; light lit lit; lose lost lost; make made made; mean meant meant; meet met met; outdo outdid outdone
    overcome overcame overcome; oversee oversaw overseen; overtake overtook overtaken; pay paid paid; put put put
    quit quit quit; read read read; rebuild rebuilt rebuilt; ride rode ridden; ring rang rung; rise rose risen
    run ran run; say said said; see saw seen; seek sought sought; sell sold sold; send sent sent; set set set
    sew sewed sewn; shake shook shaken; shed shed shed; shine shone shone; shoot shot shot; show showed shown
    shrink shrank shrunk; shut shut shut; sing sang sung; sink sank sunk; sit sat sat; sleep slept slept
    slide slid slid; sow sowed sown; speak spoke spoken; spend spent spent; spin spun spun; split split split
    spread spread spread; spring sprang sprung; stand stood stood; steal stole stolen; stick stuck stuck
    sting stung stung; strike struck struck; strive strove striven; swear swore sworn; sweep swept swept
    swell swelled swollen; swim swam swum; swing swung swung; take took taken; teach taught taught; tear tore torn
    tell told told; think thought thought; throw threw thrown; thrust thrust thrust; understand understood understood
    undertake undertook undertaken; undergo underwent undergone; uphold upheld upheld; upset upset upset; wake woke woken
    wear wore worn; weave wove woven; weep wept wept; win won won; wind wound wound; withdraw withdrew withdrawn
    withhold withheld withheld; withstand withstood withstood; write wrote written; be was been
  `).map(([base, past, participle]) => [base!, [past!, participle!]]),
)

/** Irregular nouns: singular → plural. */
export const irregularNouns: ReadonlyMap<string, string> = new Map(
  table(`
    man men; woman women; child children; foot feet; tooth teeth; goose geese; mouse mice; person people; ox oxen
    life lives; wife wives; knife knives; leaf leaves; half halves; shelf shelves; self selves; thief thieves
    wolf wolves; loaf loaves; calf calves; elf elves; criterion criteria; phenomenon phenomena; crisis crises
    analysis analyses; basis bases; thesis theses; hypothesis hypotheses; emphasis emphases; oasis oases
    diagnosis diagnoses; medium media; datum data; bacterium bacteria; curriculum curricula; stimulus stimuli
    nucleus nuclei; fungus fungi; alumnus alumni; index indexes; matrix matrices; hero heroes; potato potatoes
    tomato tomatoes; echo echoes; veto vetoes; cargo cargoes; bus buses; gas gases; quiz quizzes; lens lenses
  `).map(([singular, plural]) => [singular!, plural!]),
)

/** Nouns that newspapers print without a plural: mass nouns and nouns with one form for both numbers. */
export const unvarying: ReadonlySet<string> = new Set(
  `resolve ballast momentum impetus resilience drive spirit morale advice news information progress research evidence
  equipment furniture traffic transport transportation infrastructure economics politics statistics mathematics physics
  headquarters series species means crossroads sheep fish crayfish deer aircraft spacecraft offspring staff police
  personnel covid livestock machinery software hardware homework housework luggage money music poetry weather wealth health
  happiness courage determination perseverance prosperity peace safety security stability vitality strength progress
  cooperation employment unemployment agriculture manufacturing tourism publicity governance supervision oversight
  leadership enthusiasm diligence integrity honesty patience knowledge wisdom education training covid-19 rubbish garbage
  waste electricity water air oil rice wheat tea food clothing jewelry jewellery fun luck leisure retail logistics
  ideology culture heritage well-being livelihood livelihoods people media data confidence awareness conscience
  responsibility poverty inflation capital revenue spending investment growth expertise know-how teamwork`.split(
    /\s+/u,
  ),
)
