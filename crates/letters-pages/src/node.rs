//! Elements and text, as data.

use std::borrow::Cow;

use letters_model::Tag;

/// An element or a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// An element.
    Element(Element),
    /// Text.
    Text(Cow<'static, str>),
}

/// An element with its attributes and what it contains.
///
/// It is a pointer to its [`Parts`]: pages are made by passing elements through many hundred calls,
/// and one word is passed on in a tenth less of a program than nine are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element(Box<Parts>);

/// What an element is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts {
    /// Its name, one of HTML's.
    pub name: &'static str,
    /// Its attributes, none twice.
    pub attributes: Vec<(&'static str, Cow<'static, str>)>,
    /// What it contains.
    pub children: Vec<Node>,
    /// Whether what is drawn of it already stays as it is, whatever is said here.
    pub is_as_drawn: bool,
}

/// An element without attributes or content.
#[inline(never)]
pub fn element(name: &'static str) -> Element {
    Element(Box::new(Parts {
        name,
        attributes: Vec::new(),
        children: Vec::new(),
        is_as_drawn: false,
    }))
}

impl Element {
    /// What the element is made of.
    pub fn parts(&self) -> &Parts {
        &self.0
    }

    /// What the element is made of, to be changed.
    pub(crate) fn parts_mut(&mut self) -> &mut Parts {
        &mut self.0
    }

    /// The element taken apart.
    pub fn into_parts(self) -> Parts {
        *self.0
    }

    /// With an attribute.
    #[inline(always)]
    pub fn set(self, name: &'static str, value: impl Value) -> Self {
        value.set_on(self, name)
    }

    // Pages are made of many hundred calls of these: written once each, for each kind of argument
    // that can be passed on in a few words, they keep the program smaller than written into every
    // place that calls them.

    #[inline(never)]
    fn set_static(self, name: &'static str, value: &'static str) -> Self {
        self.set_cow(name, Cow::Borrowed(value))
    }

    #[inline(never)]
    fn set_cow(mut self, name: &'static str, value: Cow<'static, str>) -> Self {
        self.0.attributes.push((name, value));
        self
    }

    #[inline(never)]
    fn add_static(self, words: &'static str) -> Self {
        self.add_node(Node::Text(Cow::Borrowed(words)))
    }

    #[inline(never)]
    fn add_string(self, words: String) -> Self {
        self.add_node(Node::Text(Cow::Owned(words)))
    }

    #[inline(never)]
    fn add_element(self, child: Element) -> Self {
        self.add_node(Node::Element(child))
    }

    #[inline(never)]
    fn add_node(mut self, child: Node) -> Self {
        self.0.children.push(child);
        self
    }

    /// With these classes.
    #[inline(always)]
    pub fn class(self, names: impl Value) -> Self {
        names.set_on(self, "class")
    }

    /// With the language of what it contains.
    pub fn lang(self, language: &Tag) -> Self {
        self.set("lang", language.to_string())
    }

    /// As a place that links and the program can move focus to.
    pub fn place(self, id: impl Value) -> Self {
        self.set("id", id).set("tabindex", "-1")
    }

    /// With one thing more in it.
    #[inline(always)]
    pub fn with(self, child: impl Content) -> Self {
        child.add_to(self)
    }

    /// With several things more in it, or none.
    pub fn with_all<C: Content>(self, children: impl IntoIterator<Item = C>) -> Self {
        children.into_iter().fold(self, |element, child| child.add_to(element))
    }
}

/// What an element can contain.
pub trait Content {
    /// Adds it to an element.
    fn add_to(self, element: Element) -> Element;
}

/// What an attribute can say.
pub trait Value {
    /// Sets an attribute to it.
    fn set_on(self, element: Element, name: &'static str) -> Element;
}

macro_rules! passed_on {
    ($($kind:ty: $trait:ident $method:ident $to:ident $(, $name:ident)?;)+) => {
        $(impl $trait for $kind {
            #[inline(always)]
            fn $method(self, element: Element $(, $name: &'static str)?) -> Element {
                element.$to($($name,)? self)
            }
        })+
    };
}

passed_on! {
    &'static str: Content add_to add_static;
    String: Content add_to add_string;
    Element: Content add_to add_element;
    Node: Content add_to add_node;
    &'static str: Value set_on set_static, name;
    Cow<'static, str>: Value set_on set_cow, name;
}

impl Value for String {
    #[inline(always)]
    fn set_on(self, element: Element, name: &'static str) -> Element {
        element.set_cow(name, Cow::Owned(self))
    }
}

/// A list of things. Its role is said outright: some browsers forget it where no bullets are drawn.
pub fn list<C: Content>(class: &'static str, items: impl IntoIterator<Item = C>) -> Element {
    let list = element("ul").class(class).set("role", "list");
    list.with_all(items.into_iter().map(|item| element("li").with(item)))
}

/// A link.
pub fn link(address: String, content: impl Content) -> Element {
    element("a").set("href", address).with(content)
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Node::Element(element)
    }
}

impl From<&'static str> for Node {
    fn from(text: &'static str) -> Self {
        Node::Text(text.into())
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Node::Text(text.into())
    }
}
