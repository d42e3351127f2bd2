/// Further sentences for rules of findings whose files are full: whose a finding is, what shows, what only points.
enum FindingExamples {
    static let holders: [Example] = [
        .finds(
            "⟦De Raad voor de Duinzorg en Zeezorg is van mening dat de termijn te kort is.⟧",
            "Raad voor de Duinzorg en Zeezorg | judgement", except: ["atTheVeryEnd"]),
        .finds(
            "⟦De Stichting Duin en Zee betreurt dat de norm daalt.⟧", "Stichting Duin en Zee | judgement",
            except: ["atTheVeryEnd"]),
        .finds(
            "⟦De Raad voor Cultuur en Cedris menen dat de termijn te kort is.⟧",
            "Raad voor Cultuur; Cedris | judgement",
            except: ["atTheVeryEnd"]),
        .finds(
            "⟦De Raad voor de kustfinanciën wijst erop dat het fonds leeg is.⟧",
            "Raad voor de kustfinanciën | judgement", except: ["atTheVeryEnd"]),
        .finds(
            "⟦De Raad voor de strandzorg en duinbescherming beveelt aan om te wachten.⟧",
            "Raad voor de strandzorg en duinbescherming | recommendation", except: ["atTheVeryEnd"]),
        .finds(
            "⟦De hoogleraar kustrecht Duinstra merkt op dat de wet te lang is.⟧",
            "hoogleraar kustrecht Duinstra | judgement", except: ["atTheVeryEnd"]),
        .finds(
            "⟦Kustvoogden zelf vinden dat zij te weinig zien.⟧", "kustvoogden | judgement", except: ["atTheVeryEnd"]),
        .finds(
            "⟦Werkgevers klagen dat de aanvraag te lang duurt.⟧", "werkgevers | judgement", except: ["atTheVeryEnd"]),
        .finds("⟦De VNG deelt die vrees niet.⟧", "VNG | disagreement", except: ["atTheVeryEnd"]),
        .finds("⟦Het beeld is scherper, zo stelt Divosa vast.⟧", "Divosa | observation", except: ["atTheVeryEnd"]),
        .finds("⟦De VNG laat weten de conclusie te delen.⟧", "VNG | agreement", except: ["atTheVeryEnd"]),
        .finds("⟦De VNG laat weten de conclusie niet te delen.⟧", "VNG | disagreement", except: ["atTheVeryEnd"]),
        .ignores("De VNG laat weten de brief te sturen."),
        .finds(
            "⟦Een onafhankelijk bureau concludeerde dat het te lang duurt.⟧", "bureau | conclusion",
            except: ["atTheVeryEnd"]),
        .finds("⟦Divosa is het daarmee eens.⟧", "Divosa | agreement", except: ["atTheVeryEnd"]),
        .finds("⟦Gemeenten wijten dit aan de crisis.⟧", "gemeenten | judgement", except: ["atTheVeryEnd"]),
        .finds("⟦Divosa schrijft dit toe aan de crisis.⟧", "Divosa | judgement", except: ["atTheVeryEnd"]),
        .finds("⟦Divosa verwijt UWV dat het te laat begon.⟧", "Divosa | judgement", except: ["atTheVeryEnd"]),
        .ignores("Divosa schrijft aan de leden."),
        .finds(
            "⟦Het College van strandvoogden-generaal ziet dit als een verbetering.⟧",
            "College van strandvoogden-generaal | judgement", except: ["atTheVeryEnd"]),
        .ignores("De Aanwijzing stelt dat de termijn zes maanden is."),
        .ignores("In deze brief rapporteert Divosa wat de gevolgen zijn."),
        .ignores("De VNG heeft niet aangegeven welke gemeenten meedoen."),
        .ignores("De VNG heeft dat aangegeven met een code."),
        .ignores("De VNG laat weten dat zij voornemens is te stoppen."),
        .ignores("Mensen maken zich zorgen over de zee."),
    ]

    static let rules: [Example] = [
        .finds(
            "⟦Volgens het onderzoeksinstituut DUKO duurt het te lang.⟧", "DUKO | judgement", except: ["atTheVeryEnd"]),
        .ignores("Volgens het toetsingskader DUKO duurt het te lang."),
        .ignores("Volgens de Aanwijzing opsporing vervalt het recht."),
        .ignores("Volgens het Handboek is de termijn zes maanden."),
        .ignores("Volgens de Gedragscode is dat niet toegestaan."),
        .finds(
            "⟦Volgens de Algemene Vereniging Strandleiders duurt het te lang.⟧",
            "Algemene Vereniging Strandleiders | judgement", except: ["atTheVeryEnd"]),
        .finds(
            "⟦Het verdient volgens Divosa aanbeveling dat besturen overleggen.⟧", "Divosa | recommendation",
            except: ["atTheVeryEnd"]),
    ]

    static let shown: [Example] = [
        .finds(
            "⟦Het Duintrim-instituut heeft in 2008 laten zien dat het kan.⟧", "Duintrim-instituut | observation",
            except: ["atTheVeryEnd"]),
        .finds(
            "⟦Uit de eindevaluatie van Duinkompas is gebleken dat het kan.⟧", "Duinkompas | observation",
            except: ["atTheVeryEnd"]),
        .finds(
            "⟦Uit de evaluatie van Inburgering is gebleken dat het kan.⟧", "onderzoek | observation",
            except: ["atTheVeryEnd"]),
        .ignores("In dit rapport rapporteren wij wat de gevolgen zijn."),
    ]
}
