import ArgumentParser

@main
struct Tijdlijn: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tijdlijn", abstract: "A timeline of Dutch policy, proved by the documents it was read from.")
}
