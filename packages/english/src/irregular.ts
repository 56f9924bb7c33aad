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
    befall befell befallen; beget begot begotten; behold beheld beheld; beseech besought besought; beset beset beset
    bespeak bespoke bespoken; babysit babysat babysat; breastfeed breastfed breastfed; browbeat browbeat browbeaten
    dwell dwelt dwelt; forego forewent foregone; forgo forwent forgone; forsake forsook forsaken; gainsay gainsaid gainsaid
    ghostwrite ghostwrote ghostwritten; input input input; inset inset inset; kneel knelt knelt; offset offset offset
    output output output; partake partook partaken; podcast podcast podcast; proofread proofread proofread; rid rid rid
    slay slew slain; sling slung slung; slink slunk slunk; speed sped sped; spellbind spellbound spellbound; spit spat spat
    stink stank stunk; stride strode stridden; string strung strung; sublet sublet sublet; telecast telecast telecast
    tread trod trodden; typeset typeset typeset; relay relayed relayed; wring wrung wrung
  `).map(([base, past, participle]) => [base!, [past!, participle!]]),
)

/** Forms that are read but not written, since another is more usual: form → [base, form of it]. */
export const variants: ReadonlyMap<
  string,
  readonly [base: string, form: "past" | "participle" | "third" | "plural"]
> = new Map(
  table(`
      gotten get participle; proven prove participle; burnt burn participle; learnt learn participle; spelt spell participle
      dreamt dream past; spilt spill participle; spoilt spoil participle; leapt leap past; lit light participle
      sawn saw participle; mown mow participle; strewn strew participle; hewn hew participle; laden lade participle
      clad clothe participle; pled plead past; stricken strike participle; wrought work participle; knit knit participle
      shaven shave participle; bade bid past; smitten smite participle; showed show participle
      wed wed past; were be past; is be third; has have third
      means mean third; indices index plural; appendixes appendix plural; cacti cactus plural; formulae formula plural
      antennae antenna plural; syllabi syllabus plural; millenniums millennium plural; memoranda memorandum plural
      hooves hoof plural; dwarves dwarf plural; scarfs scarf plural; brethren brother plural; pence penny plural
      stadia stadium plural; forums forum plural; fora forum plural; referenda referendum plural
      symposiums symposium plural; tornados tornado plural; volcanos volcano plural; mosquitos mosquito plural
      spectrums spectrum plural; mediums medium plural; curriculums curriculum plural; cargos cargo plural
    `).map(([word, base, form]) => [word!, [base!, form as "past" | "participle" | "third" | "plural"]]),
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
    embargo embargoes; torpedo torpedoes; tornado tornadoes; mosquito mosquitoes; volcano volcanoes; domino dominoes
    mango mangoes; stomach stomachs; monarch monarchs; patriarch patriarchs; matriarch matriarchs; oligarch oligarchs
    epoch epochs; tech techs; eunuch eunuchs; axis axes; scarf scarves; wharf wharves; midwife midwives
    housewife housewives; bookshelf bookshelves; grandchild grandchildren; schoolchild schoolchildren
    stepchild stepchildren; godchild godchildren; appendix appendices; vertex vertices; codex codices; vortex vortices
    radius radii; millennium millennia; symposium symposia; spectrum spectra; stratum strata; erratum errata; ovum ova
    larva larvae; alga algae; vertebra vertebrae; alumna alumnae; automaton automata; die dice; tableau tableaux
    chateau chateaux; louse lice; passerby passersby; forefoot forefeet; eyetooth eyeteeth; spermatozoon spermatozoa
    addendum addenda; quantum quanta; locus loci; terminus termini; cherub cherubs
  `).map(([singular, plural]) => [singular!, plural!]),
)

/** Nouns in “man” whose plural isn’t “men”. */
export const regularMan: ReadonlySet<string> = new Set(
  "human german roman ottoman talisman shaman caiman cayman norman brahman turkoman hetman desman superhuman".split(
    " ",
  ),
)

/** Singular nouns in “men”, which aren’t plurals of “man”. */
export const singularMen: ReadonlySet<string> = new Set(
  "specimen regimen omen abdomen acumen stamen semen ramen foramen cyclamen bitumen dolmen hymen lumen yemen amen albumen catechumen".split(
    " ",
  ),
)

/** Nouns that newspapers print without a plural: mass nouns and nouns with one form for both numbers. */
export const unvarying: ReadonlySet<string> = new Set(
  `resolve ballast momentum impetus resilience morale advice news information progress research evidence
  equipment furniture traffic transport transportation infrastructure economics politics statistics mathematics physics
  headquarters series species means crossroads sheep fish crayfish deer aircraft spacecraft offspring staff police
  personnel covid livestock machinery software hardware homework housework luggage money music poetry weather wealth health
  happiness courage determination perseverance prosperity peace safety security stability vitality
  cooperation employment unemployment agriculture manufacturing tourism publicity governance supervision oversight
  leadership enthusiasm diligence integrity honesty patience knowledge wisdom education training covid-19 rubbish garbage
  waste electricity water air oil rice wheat tea food clothing jewelry jewellery fun luck leisure retail logistics
  heritage well-being livelihoods people media data confidence awareness conscience
  poverty inflation capital spending growth expertise know-how teamwork
  access accessibility accountability accuracy advertising aggression alcohol apartheid assistance attendance authentication
  availability aviation bail banking biology blood cannabis carbon cash cattle citizenship clarity coal commerce compassion
  compliance conservation consistency corps coverage credibility custody debris destruction dignity dust effectiveness
  enforcement engineering entertainment equality feedback football footage freight funding gambling gasoline guidance
  healthcare housing hydrogen importance imprisonment independence innocence insurance intelligence internet interoperability
  journalism legislation literacy logic lightning luggage maintenance mankind marketing merchandise metadata
  misinformation modernization modernisation moose multimedia navigation nitrogen offspring oxygen parking participation
  peacekeeping petroleum plenty plutonium pollution popularity pride privacy productivity programming propaganda publishing racism
  radiation relevance remuneration reporting salmon sanitation satisfaction scenery scrutiny shopping shrapnel shrimp silver
  slavery smoke socialism stationery steel storage strife swine telecommunications terrorism transparency transit trout
  underwear unity uranium usability utilization utilisation visibility voting welfare whereabouts chassis hepatitis tuberculosis diabetes wildlife willingness
  bread butter cotton dirt gold gravel hail honey leather milk mud pork poultry 
  snow sugar timber wool zinc iron copper aluminum aluminium concrete`.split(/\s+/u),
)

/** Verbs stressed on the last of several syllables, and compounds of short ones: their last consonant doubles. */
export const doubling: ReadonlySet<string> = new Set(
  `abet abhor abut acquit admit allot annul backlog befit befog beget begin beset bootstrap catnap commit compel concur confer
  control corral debar debug decontrol defer degas demur deter disbar disbud dispel distil eavesdrop embed emit enrol entrap
  equip excel expel extol forbid forget format fulfil handicap hobnob humbug hotdog impel incur infer input inset instil
  inter jitterbug kidnap leapfrog nonplus occur offset omit outbid outfit output outrun outwit overbid overlap overrun
  overstep overtop patrol permit photoset prefer program propel rebel rebid rebut recap recommit recur recut refer refit reformat
  regret remit repel reprogram rerun reset resubmit retrofit sandbag sidestep sublet submit suntan transfer transmit
  transship typeset unclog undercut underpin unplug unset unwrap unzip upset waterlog wiretap worship zigzag babysit
  outsit`.split(/\s+/u),
)
