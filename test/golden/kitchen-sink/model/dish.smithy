$version: "2.0"

namespace example.kitchen

/// Stores a dish: every shape that JSON can carry, each constraint once.
@idempotent
@http(method: "PUT", uri: "/dishes/{id}", code: 201)
operation PutDish {
    input: Dish

    output := {
        /// The dish as it was stored.
        @required
        dish: Dish

        @httpResponseCode
        status: Integer
    }

    errors: [
        NoSuchDish
    ]
}

/// Reads a dish.
@readonly
@http(method: "GET", uri: "/dishes/{id}")
operation GetDish {
    input := {
        @required
        @httpLabel
        id: DishId
    }

    output: Dish
    errors: [
        NoSuchDish
    ]
}

/// What is cooked.
structure Dish {
    /// Its id, as a label where it is in the path.
    @required
    @httpLabel
    id: DishId

    /// Goes by another name on the wire.
    @required
    @jsonName("dish-name")
    name: Name

    @length(min: 1)
    photo: Blob

    isVegan: Boolean = false

    @range(min: 1, max: 5)
    stars: Byte

    @range(min: 0)
    portions: Short

    @range(max: 10000)
    calories: Integer

    soldSoFar: Long

    @range(min: -40.5, max: 300)
    temperature: Float

    price: Double

    @range(min: 0, max: 123456789012345678901234567890)
    crumbs: BigInteger

    @range(min: 0.000001)
    saltInKilograms: BigDecimal

    cookedAt: Timestamp

    @timestampFormat("date-time")
    servedAt: Timestamp

    @timestampFormat("http-date")
    expiresAt: Timestamp

    /// Anything that JSON can say.
    notes: Document

    spiciness: Spiciness

    heat: HeatLevel

    ingredients: Ingredients

    @length(min: 1, max: 3)
    sideDishes: UniqueNames

    amounts: Amounts

    substitutes: SparseNames

    labels: SparseLabels

    filling: Filling

    /// A dish in a dish.
    inner: Dish

    @length(max: 20)
    secretIngredient: Secret

    photos: UniquePhotos

    dates: UniqueDates

    @length(max: 2)
    dishesByName: DishesByName

    awkward: AwkwardNames
}

@pattern("^[a-z0-9-]+$")
@length(min: 1, max: 32)
string DishId

@length(min: 1)
string Name

/// How it burns.
enum Spiciness {
    /// Not at all.
    MILD = "mild"

    /// A little.
    MEDIUM_HOT = "medium-hot"

    /// The kitchen's secret.
    @tags(["internal"])
    INFERNAL = "infernal"

    NOT_AN_IDENTIFIER = "1/2 \"hot\""
}

intEnum HeatLevel {
    OFF = 0
    LOW = 1
    HIGH = 9
}

@uniqueItems
list Ingredients {
    member: Ingredient
}

structure Ingredient {
    @required
    name: Name

    @length(max: 2)
    allergens: Names
}

list Names {
    member: Name
}

@uniqueItems
list UniqueNames {
    member: Name
}

@sensitive
@length(min: 2)
string Secret

/// Blobs, dates and lists are unique by their content.
@uniqueItems
list UniquePhotos {
    member: Blob
}

@uniqueItems
list UniqueDates {
    member: Timestamp
}

@length(max: 100)
map Amounts {
    key: Name
    value: Double
}

@sparse
list SparseNames {
    member: Name
}

@sparse
map SparseLabels {
    key: Spiciness
    value: String
}

/// What is inside: one of these.
union Filling {
    /// Nothing.
    empty: Unit

    cheese: Name

    grams: Integer

    vegetables: Ingredients

    @jsonName("dish-in-dish")
    dish: Dish

    mixed: Fillings
}

list Fillings {
    member: Filling
}
