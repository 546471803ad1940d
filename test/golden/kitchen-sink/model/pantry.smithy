$version: "2.0"

namespace example.pantry

/// Has the name of a shape of another namespace.
structure Shelf {
    name: Name
    boards: Boards
}

@pattern("^[A-Z][0-9]$")
string Name

/// A list of lists.
list Boards {
    member: Board
}

@length(max: 3)
list Board {
    member: Name
}
