import Dutch
import Model

/// Somebody constates, concludes, judges, agrees or advises: a verb in the active voice with its subject.
enum ReportingVerb: FindingRule {
    static let cues: Features = [.findingVerb]

    static let examples: [Example] =
        [
            .finds(
                "⟦Divosa constateert dat de wachtlijsten in kleine gemeenten groeien.⟧", "Divosa | observation",
                except: ["atTheVeryEnd"]),
            .finds("⟦Verder stelt het CPB vast dat de groei afvlakt.⟧", "CPB | observation", except: ["atTheVeryEnd"]),
            .finds(
                "⟦De SER heeft in zijn verkenning geconcludeerd dat scholing achterblijft.⟧", "SER | conclusion",
                except: ["atTheVeryEnd"]),
            .finds(
                "⟦Werkgevers vinden de formulieren te ingewikkeld.⟧", "werkgevers | judgement", except: ["atTheVeryEnd"]
            ),
            .finds("⟦De VNG onderschrijft de aanbevelingen.⟧", "VNG | agreement", except: ["atTheVeryEnd"]),
            .finds("⟦UWV deelt die conclusie niet.⟧", "UWV | disagreement", except: ["atTheVeryEnd"]),
            .finds(
                "⟦Cedris en Divosa menen dat de termijn te kort is.⟧", "Cedris; Divosa | judgement",
                except: ["atTheVeryEnd"]),
            .finds(
                "⟦De Algemene Rekenkamer beveelt aan de registratie te verbeteren.⟧",
                "Algemene Rekenkamer | recommendation", except: ["atTheVeryEnd"]),
            .finds(
                "⟦Volgens afspraak onderkent het CPB dat de raming onzeker is.⟧", "CPB | judgement",
                except: ["atTheVeryEnd"]),
            .finds(
                "⟦De VNG is het niet eens met de verdeling.⟧", "VNG | disagreement", except: ["atTheVeryEnd"]),
            .finds(
                "⟦Het CPB becijfert dat een derde van de huizen leegstaat.⟧", "CPB | observation",
                except: ["atTheVeryEnd"]),
            .finds(
                "⟦De VNG betwist dat de regeling fraudegevoelig is.⟧", "VNG | disagreement", except: ["atTheVeryEnd"]),
            .finds(
                "⟦De SER kan zich niet vinden in de kritiek op de raming.⟧", "SER | disagreement",
                except: ["atTheVeryEnd"]),
            .finds(
                "⟦Divosa maakt zich ernstig zorgen dat de wachtlijsten groeien.⟧", "Divosa | judgement",
                except: ["atTheVeryEnd"]),
            .finds(
                "⟦De VNG maakt zich daarover veel zorgen.⟧", "VNG | judgement", except: ["atTheVeryEnd"]),
            .ignores("De nieuwe indeling maakt zorgen voor ouders eenvoudiger."),
            .ignores("De VNG betwist de rekening."),
            .ignores("De inspectie doet veel aan scholing."),
            .finds(
                "⟦Divosa plaatst kanttekeningen bij de planning.⟧", "Divosa | judgement", except: ["atTheVeryEnd"]),
            .finds(
                "⟦De SER raadt het kabinet af de termijn te verkorten.⟧", "SER | recommendation",
                except: ["atTheVeryEnd"]),
            .finds(
                "⟦Het CPB heeft geen aanwijzingen gevonden voor een daling.⟧", "CPB | observation",
                except: ["atTheVeryEnd"]),
            .finds(
                "⟦De wethouder van Almelo vindt dat de termijn te kort is.⟧", "wethouder van Almelo | judgement",
                except: ["atTheVeryEnd"]),
            .finds(
                "⟦Zoals Divosa terecht opmerkt, ontbreekt een landelijk beeld.⟧", "Divosa | judgement",
                except: ["atTheVeryEnd"]),
            .finds(
                "⟦De Nationale ombudsman noemt de gang van zaken onbehoorlijk.⟧", "Nationale ombudsman | judgement",
                except: ["atTheVeryEnd"]),
            .finds(
                "⟦De onderzoekers zien geen verband tussen premie en uitstroom.⟧", "onderzoekers | observation",
                except: ["atTheVeryEnd"]),
            .finds(
                "⟦De Gezondheidsraad raadt invoering af.⟧", "Gezondheidsraad | recommendation", except: ["atTheVeryEnd"]
            ),
            .finds(
                "⟦De commissie-Rijkaart trof ernstige misstanden aan.⟧", "commissie-Rijkaart | observation",
                except: ["atTheVeryEnd"]),
            .finds(
                "⟦De ondervraagde zadelmakers vinden dat de termijn te kort is.⟧", "zadelmakers | judgement",
                except: ["atTheVeryEnd"]),
            .finds(
                "⟦De SER heeft moeten constateren dat de registratie ontbreekt.⟧", "SER | observation",
                except: ["atTheVeryEnd"]),
            .finds(
                "⟦De ambassade adviseert Divosa om meer af te stemmen.⟧", "ambassade | recommendation",
                except: ["atTheVeryEnd"]),
            .finds(
                "⟦Een op de vijf huisartsen zegt dat de post te laat komt.⟧", "huisartsen | judgement",
                except: ["atTheVeryEnd"]),
            .finds("⟦De VNG betwijfelt of de termijn haalbaar is.⟧", "VNG | judgement", except: ["atTheVeryEnd"]),
            .finds("⟦Het CPB heeft zorgen over de raming.⟧", "CPB | judgement", except: ["atTheVeryEnd"]),
            .ignores("De SER heeft kunnen beoordelen in hoeverre de maatregel werkt."),
            .ignores("Zoals ik opmerk, is dat bekend."),
            .ignores("Artsen stellen vast welke zorg nodig is."),
            .finds(
                "⟦De commissie bezwaarschriften adviseert de raad het besluit te bekrachtigen.⟧",
                "commissie | recommendation", except: ["atTheVeryEnd"]),
            .ignores("De stukken treft u bij dit besluit aan."),
            .ignores("De minister meldt dat hij de brief zal sturen."),
            .ignores("De ontvangst van het verzoek heb ik u schriftelijk bevestigd."),
            .ignores("“Dat helpt mij enorm”, zegt Tessa."),
            .ignores("Dit betekent niet dat Divosa pleit voor meer geld."),
            .ignores("Gemeenten vinden voor jongeren een plek bij werkgevers."),
            .ignores("De minister stelt de hoogte van de uitkering jaarlijks vast."),
            .ignores("De door de VNG geconstateerde knelpunten zijn opgelost."),
            .ignores("Werkgevers geven aan te willen meewerken."),
            .ignores("Het college vraagt om meer geld."),
            .ignores("De gemeenten kunnen voor hen dit jaar een andere baan vinden."),
            .ignores("Gemeenten stellen een plan op dat de wachtlijst verkort."),
            .ignores("Wij wijzen u op onze brief over de pensioenen."),
            .ignores("De minister zei toe dat hij de Kamer zal berichten."),
            .ignores("De minister geeft in zijn brief aan de Kamer nog deze maand te berichten."),
            .ignores("De VNG stelt het op prijs dat u haar raadpleegt."),
            .ignores("Dit zijn de antwoorden van de VNG op vragen over het rapport Bestrijden armoede."),
            .ignores("Hij gaf aan in dat jaar meer te willen bereiken."),
            .ignores("De stukken die wij meenden nodig te hebben, zijn opgevraagd."),
            .ignores("In 2011 hebben wij het volgende opgemerkt: Derde bundel van de werkgroep Duinen."),
        ] + FindingExamples.holders

    static func cue(in scan: FindingScan) -> FindingCue? {
        let phrasal = FindingPhrases.isPhrasal
        let shapes = FindingPhrases.shapes
        var next = scan.start
        while let index = scan.tokens.first(.tellingForm, from: next, before: scan.end) {
            next = index + 1
            guard let forms = scan.tokens.value(index, in: FindingPhrases.forms) else { continue }
            guard !scan.isTitle(index) else { continue }
            for (number, form) in forms {
                if phrasal[number], !scan.sentence.features.contains(.findingParticle) { continue }
                // What most often is missing is asked first.
                if form == .finite, !shapes[number].isEmpty, number != FindingPhrases.pointing,
                    !shapes[number].contains(where: { scan.mayHold($0) })
                {
                    continue
                }
                let verb = FindingVerb.all[number]
                guard var cue = read(verb, number, form, at: index, in: scan) else { continue }
                // `Cliënten zijn tevreden, zo blijkt uit het onderzoek`: what the study shows, it found.
                if verb.lemma == "van mening zijn",
                    scan.sentence.tokens.contains(where: {
                        scan.word($0, ["zo"]) && scan.word($0 + 1, ["blijkt", "bleek"])
                    })
                {
                    continue
                }
                // `X vindt dat … en Y vindt dat …`: both hold it.
                if let other = second(number, after: index, in: scan), let first = cue.actor, !first.contains(other) {
                    cue.actor = first + "; " + other
                }
                return cue
            }
        }
        return nil
    }

    /// Who holds the same in a second clause joined by `en` or `terwijl`.
    private static func second(_ number: Int, after index: Int, in scan: FindingScan) -> String? {
        for next in index + 1..<max(index + 1, scan.end) where scan.tokens[next].features.contains(.findingVerb) {
            guard
                scan.tokens.value(next, in: FindingPhrases.forms)?.contains(where: {
                    $0.verb == number && $0.form == .finite
                }) == true,
                let joint = (index + 1..<next).last(where: { scan.word($0, ["en", "terwijl"]) })
            else { continue }
            let found = scan.reader.actors(at: joint + 1, before: next)
            guard let last = found.last, last.tokens.upperBound == next, last.kind == .name || last.kind == .group
            else { continue }
            return scan.names(of: found)
        }
        return nil
    }

    private static func read(
        _ verb: FindingVerb, _ number: Int, _ form: FindingVerb.Form, at index: Int, in scan: FindingScan
    ) -> FindingCue? {
        guard !verb.isEvidence else { return nil }
        // `deel` is a noun but beside `ik`.
        if scan.word(index, ["deel", "stem", "steun", "raad", "vrees"]), !scan.word(index - 1, ["ik"]),
            !scan.word(index + 1, ["ik"])
        {
            return nil
        }
        let finite: Int
        switch form {
        case .finite:
            guard hasParticle(number, after: index, in: scan) else { return nil }
            finite = perfect(of: index, for: verb, in: scan) ?? index
        case .joined:
            let perfect = perfect(of: index, for: verb, in: scan)
            guard perfect != nil || !scan.word(index - 1, ["te"]) && !hasModal(near: index, in: scan) else {
                return nil
            }
            finite = perfect ?? index
        case .participle:
            guard let auxiliary = activeAuxiliary(of: index, in: scan),
                hasParticle(verb, number, before: index, in: scan)
            else { return nil }
            finite = auxiliary
        }
        // `Zoals de Inspectie opmerkt, ontbreekt een beeld`: the main clause says what.
        let isMet = isMet(verb.need, verb, at: index, finite: finite, in: scan)
        let isAside = form != .participle && scan.word(scan.clauseStart(of: index), ["zoals"])
        guard !scan.isSupposed(index), isMet || isAside || opensList(verb, in: scan),
            !isIntention(verb, at: index, in: scan)
        else {
            return nil
        }
        // `die geoordeeld heeft dat`: said of the noun before, be it known or not.
        if form != .finite, scan.word(min(index, finite) - 1, ["die"]), !endsWithActor(min(index, finite) - 1, scan) {
            return nil
        }
        if !opensList(verb, in: scan), only(pointsAt: verb, at: index, in: scan) { return nil }
        // `informatie die wij meenden nodig te hebben`: said in passing.
        if scan.has(["die", "dat"], in: max(scan.start, index - 4)..<index),
            scan.word(index, ["meenden", "meende", "menen", "dachten", "denken", "verwachtten"]),
            scan.has(["te"], in: index + 1..<min(scan.end, index + 4))
        {
            return nil
        }
        let subject = scan.subject(of: finite)
        guard let first = subject.first, first.kind != .study,
            // `De Aanwijzing stelt`; without an article it is a name: `Balans constateert`.
            first.tokens.count == 1 || !HolderPhrase.isRule(first, in: scan)
        else { return nil }
        // `Wij bevelen aan:`
        if !isMet, first.kind == .writer && verb.tone != .recommendation || first.kind == .pronoun { return nil }
        // `“Dat helpt mij”, zegt Tessa`: a first name is nobody's office.
        if verb.lemma == "zeggen", first.kind == .name, first.noun.isEmpty, first.tokens.count == 1,
            Institution.names[Folding.fold(first.name)] == nil, !scan.tokens[first.tokens.lowerBound].isAllCapitals
        {
            return nil
        }
        let isSingular =
            form == .participle ? scan.word(finite, ["heeft", "had", "is", "was"]) : isSingularForm(index, scan)
        guard let actor = scan.names(of: subject, isSingularVerb: isSingular) else { return nil }
        let stance = stance(of: verb, at: index, actor: actor, subject: first, in: scan)
        return FindingCue(rule: name, token: index, actor: actor, stance: stance, reason: "\(verb.lemma) by \(actor)")
    }

    /// Whether an actor stands straight before a relative pronoun.
    private static func endsWithActor(_ index: Int, _ scan: FindingScan) -> Bool {
        (max(scan.start, index - 6)..<max(scan.start, index)).contains {
            scan.reader.actor(at: $0, before: index)?.tokens.upperBound == index
        }
    }

    /// A sentence that only points or promises: `Wij wijzen u op onze brief`, `zegt toe dat`, `We constateren
    /// verschillende dingen`.
    private static func only(pointsAt verb: FindingVerb, at index: Int, in scan: FindingScan) -> Bool {
        let after = index + 1..<scan.end
        // `hebben wij het volgende opgemerkt: Twaalfde rapport van de studiegroep`: a title, no statement.
        if scan.word(index - 1, ["volgende"]), scan.mark(index + 1, [0x3A]),
            !(index + 2..<max(index + 2, scan.end)).contains(where: {
                !scan.tokens[$0].features.isDisjoint(with: [.auxiliary, .plainVerb, .finiteForm, .findingVerb])
            })
        {
            return true
        }
        switch verb.lemma {
        case "zeggen": return scan.has(["toe"], in: after.clamped(to: index + 1..<max(index + 1, index + 12)))
        case "bevestigen":
            // `De ontvangst heb ik u schriftelijk bevestigd`
            return scan.has(["ontvangst", "schriftelijk"], in: scan.sentence.tokens) && !scan.hasClause(in: after)
        // `De stukken treft u bij dit besluit aan`: where the reader is to look.
        case "aantreffen":
            return scan.has(["u"], in: scan.sentence.tokens)
        case "melden":
            // `meldt dat hij de brief zal sturen`: what somebody does, not what he found.
            return scan.has(
                ["zal", "zullen", "gestuurd", "verzonden", "sturen", "toegezonden", "aangeboden", "toesturen"],
                in: after)
        case "rapporteren": return ReportingVerb.onlyAsks(after, scan)
        case "laten weten":
            // `laat u weten het verzoek te agenderen`: what he will do.
            return scan.has(["te"], in: after) && !scan.hasClause(in: after)
                && !scan.has(["dat"], in: scan.start..<index)
                && !ReportingVerb.hasStand(scan.sentence.tokens, scan)
        case "aangeven", "te kennen geven":
            // `heeft niet aangegeven welke`: nothing was told.
            if scan.has(["niet", "nog"], in: scan.start..<index), ReportingVerb.onlyAsks(after, scan) { return true }
            // `gaf aan in dat jaar te willen bereiken dat`: an aim.
            guard let aim = scan.first(["willen"], in: after) else { return false }
            return scan.word(aim - 1, ["te"]) && aim - index <= 8
        case "wijzen op":
            guard !scan.hasClause(in: after) else { return false }
            if scan.word(index + 1, ["hier", "daar"]) { return true }
            guard let place = scan.first(["op"], in: after) else { return false }
            let object = place + 1..<min(scan.end, place + 5)
            return scan.has(
                ["brief", "antwoord", "bijlage", "website", "vraag", "paragraaf", "hoofdstuk", "rapport", "kamerstuk"],
                in: object)
                && scan.has(["onze", "ons", "mijn", "bij", "het", "de", "paragraaf", "hoofdstuk"], in: object)
        case "vaststellen" where scan.has(["welke", "hoeveel", "wat"], in: after) && !scan.hasClause(in: after):
            // `Zij stellen vast welke zorg nodig is`: they settle it.
            return true
        case "constateren", "signaleren", "opmerken", "vaststellen":
            // `Wij hebben niet vastgesteld of`: nothing was found.
            if scan.has(["of"], in: after), !scan.hasClause(in: after), scan.has(["niet"], in: scan.start..<index + 1) {
                return true
            }
            return scan.end - scan.start <= 7 && !scan.hasClause(in: after)
                && scan.has(["dingen", "zaken", "punten", "volgende"], in: after)
        default: return false
        }
    }

    /// Whether the words that the verb needs stand behind it in its clause.
    private static func hasParticle(_ number: Int, after index: Int, in scan: FindingScan) -> Bool {
        let shapes = FindingPhrases.shapes[number]
        if shapes.isEmpty { return true }
        // `dat alles erop wijst`: beside the verb at the end of a clause
        if number == FindingPhrases.pointing, scan.word(index - 1, ["erop"]) { return true }
        // Most often the rest of the sentence has none of them, and where its clause ends need not be known.
        guard shapes.contains(where: { scan.mayHold($0) }) else { return false }
        let particles = FindingPhrases.particles[number]
        let rest = index + 1..<max(index + 1, scan.end)
        guard particles.contains(where: { scan.phrase($0, in: rest) != nil }) else { return false }
        var last = scan.clauseEnd(of: index)
        // A particle may stand after an insertion, and `dat` belongs to some of them.
        last = min(scan.end, last + 2)
        // A phrase may stand behind an insertion: `ben er, alles afwegende, niet van overtuigd dat`.
        var wide = last
        while wide < scan.end, !scan.word(wide, ["dat"]), !scan.mark(wide, [0x3B]) { wide += 1 }
        return particles.contains { scan.phrase($0, in: index + 1..<($0.isOneWord ? last : wide)) != nil }
            || (particles.count == 1 && farParticle(particles[0], after: index, in: scan))
    }

    /// The particle at the end of a long clause: `Wij nemen die aanbeveling, die hout snijdt, over.`
    private static func farParticle(_ particle: FindingPhrase, after index: Int, in scan: FindingScan) -> Bool {
        guard scan.end - 2 > index, particle.isOneWord, let word = particle.parts.first else { return false }
        return scan.tokens.spells(scan.end - 2, word) && scan.mark(scan.end - 1, [0x2E])
    }

    private static func hasParticle(
        _ verb: FindingVerb, _ number: Int, before index: Int, in scan: FindingScan
    ) -> Bool {
        // `is … tot de conclusie gekomen`; a participle such as `vastgesteld` holds its particle.
        let isOwn =
            verb.particles.isEmpty || FindingPhrases.isPhrasal[number]
            || ["gegeven", "gemaakt", "genomen", "getrokken", "gevonden", "geplaatst", "geuit"].contains(
                verb.participle)
        guard isOwn, !verb.particles.isEmpty else { return true }
        return FindingPhrases.particles[number].contains {
            scan.phrase($0, in: scan.start..<min(scan.end, index + 4)) != nil
        }
    }

    /// Whether what the verb needs stands with it.
    static func isMet(
        _ need: FindingVerb.Need, _ verb: FindingVerb, at index: Int, finite: Int, in scan: FindingScan
    ) -> Bool {
        let after = min(index, finite) + 1..<scan.end
        guard after.lowerBound < after.upperBound else { return need == .nothing }
        // `…, zo stellen wij vast`: what was found stands before.
        if scan.word(index - 1, ["zo"]), scan.mark(index - 2, [0x2C]) { return true }
        if verb.lemma == "het eens zijn" { return scan.has(["eens", "oneens"], in: after) }
        switch need {
        case .nothing: return true
        case .clause:
            if verb.lemma == "stellen" {
                // `alles in het werk stellen`
                if scan.word(index - 1, ["werk", "staat"]) { return false }
                let near = index + 1..<min(scan.end, index + 8)
                guard let that = near.first(where: { scan.word($0, ["dat"]) || scan.mark($0, [0x3A]) }),
                    !(index + 1..<that).contains(where: {
                        scan.mark($0, [0x3B]) || scan.word($0, ["zich", "in", "voor", "garant", "op", "samen"])
                    })
                else { return false }
            }
            if verb.lemma == "stellen",
                scan.has(["vragen", "vraag", "eisen", "beschikbaar", "open", "prijs"], in: after)
            {
                return false
            }
            // `heb ik dat aangegeven met een code`: `dat` is the object.
            let clause = scan.word(index - 1, ["dat"]) && index > finite ? index..<scan.end : after
            return hasClause(in: clause, scan)
                || (verb.lemma == "aangeven"
                    && after.contains {
                        scan.word($0, ["te"]) && scan.word($0 + 1, ["zijn", "hebben", "weten", "kennen"])
                    })
        case .clauseOrJudgement:
            if verb.lemma == "vinden", scan.has(["plaats", "plaatsvinden"], in: index + 1..<min(scan.end, index + 12)) {
                return false
            }
            if scan.word(index - 1, ["te", "kan", "kunnen"])
                || hasModal(near: index, in: scan) && scan.word(index, ["vinden", "achten"])
            {
                return false
            }
            return isClauseNear(index, scan) || hasJudgement(in: after, scan)
        case .asOrJudgement:
            if verb.lemma == "zien", scan.word(index - 1, ["te"]) || scan.word(index + 1, ["uit", "toe"]) {
                return false
            }
            if scan.has(["afgedaan", "uitgevoerd", "ingetrokken"], in: after) { return false }
            let hasAs = scan.has(["als"], in: verb.lemma == "noemen" ? scan.start..<scan.end : after)
            return hasAs || hasJudgement(in: after, scan)
                || (verb.lemma == "zien"
                    && scan.has(
                        ["hierin", "daarin", "noodzaak", "verband", "aanleiding", "gevaar", "meerwaarde", "reden"],
                        in: after))
                || (verb.lemma == "zien" && scan.has(["meer"], in: after) && scan.has(["in"], in: after))
        case .advice:
            // `raadt invoering af`
            if verb.lemma == "afraden" || verb.lemma == "aanraden" {
                return scan.tokens[index + 1].kind == .word && !scan.word(index + 1, ["u", "het"])
                    || scan.has(["dat", "om", "te"], in: after)
            }
            return scan.has(["dat", "om", "te"], in: scan.clauseStart(of: finite)..<scan.end)
                || verb.lemma == "adviseren" && scan.has(["negatief", "positief"], in: after)
        case .view:
            // `een baan vinden` is no agreement; `zich vinden in` is.
            if verb.lemma == "zich vinden in", scan.has(["vinden"], in: after),
                !scan.has(["zich", "me", "mij", "ons"], in: after)
            {
                return false
            }
            let clause = scan.clauseStart(of: finite)..<min(scan.end, max(index, finite) + 14)
            return clause.contains {
                scan.tokens[$0].kind == .word && StanceWord.views.contains(scan.tokens.folded($0))
            }
        }
    }

    private static func hasClause(in range: Range<Int>, _ scan: FindingScan) -> Bool {
        range.contains {
            scan.word($0, ["dat", "of", "hoe", "waarom", "hoeveel", "welke", "wat"]) || scan.mark($0, [0x3A, 0x22])
                || (scan.tokens[$0].kind == .mark && scan.tokens.byte($0) == 0xE2)
        }
    }

    /// `vindt dat`, `vindt de raad dat`, `vind ik het een krachtig signaal dat`.
    private static func isClauseNear(_ index: Int, _ scan: FindingScan) -> Bool {
        scan.has(["dat"], in: index + 1..<min(scan.end, index + 9)) || scan.mark(index + 1, [0x3A])
    }

    static func stance(
        of verb: FindingVerb, at index: Int, actor: String, subject: ActorMention, in scan: FindingScan
    ) -> Finding.Stance {
        let clause = scan.clauseStart(of: index)..<scan.end
        switch verb.tone {
        case .observation: return .observation
        case .conclusion: return .conclusion
        case .recommendation: return .recommendation
        case .disagreement: return scan.has(["geen", "niet"], in: clause) ? .agreement : .disagreement
        case .agreement:
            let own = scan.clauseStart(of: index)..<min(scan.end, scan.clauseEnd(of: index) + 1)
            if scan.has(["niet", "geen"], in: own) { return .disagreement }
            return .agreement
        case .report:
            let isResearcher =
                subject.kind == .writer || actor == voiceWriter(scan) || Researchers.names.contains(actor)
            return isResearcher ? .observation : .judgement
        case .judgement:
            return judgement(verb.lemma, at: index, in: scan)
        }
    }

    private static func voiceWriter(_ scan: FindingScan) -> String? { scan.voice.writer }

    private static func judgement(_ lemma: String, at index: Int, in scan: FindingScan) -> Finding.Stance {
        let sentence = scan.sentence.tokens
        if FindingPhrases.rejections.contains(where: { scan.phrase($0, in: sentence) != nil })
            || (["laten weten", "te kennen geven", "aangeven"].contains(lemma) && scan.has(["delen"], in: sentence)
                && scan.has(["niet"], in: sentence))
        {
            return .disagreement
        }
        // `laten weten de aanbeveling over te nemen`
        if isAccepting(lemma, sentence, scan) { return .agreement }
        // `De onderzoekers zien geen verband`: what a study shows.
        if lemma == "zien", scan.has(["verband"], in: index..<scan.end) { return .observation }
        if HolderPhrase.hasNeed(in: index..<scan.end, scan) { return .recommendation }
        // `geeft 29% aan tevreden te zijn`: the share is the subject, not what is told.
        let isShareSubject = scan.tokens.indices.contains(index + 1) && scan.tokens[index + 1].kind == .number
        if lemma == "wijzen op" || lemma == "aangeven", !isShareSubject, HolderPhrase.hasFigure(scan) {
            return .observation
        }
        return .judgement
    }
}

/// Bodies whose trade is to find out.
enum Researchers {
    static let names: Set<String> = Set(
        Institution.all.filter { ["inspectie", "planbureau", "bureau", "rekenkamer"].contains($0.noun ?? "") }.map {
            $0.name
        }
            + ["onderzoekers", "onderzoek", "Ctsv", "OESO"])

    /// Whether a holder makes studies, by its name.
    static func isOne(_ name: String) -> Bool {
        if names.contains(name) { return true }
        let folded = Folding.fold(name)
        return folded.hasPrefix("bureau") || folded.hasPrefix("onderz") || folded.hasPrefix("commissie")
            || folded.hasSuffix("commissie")
    }
}
