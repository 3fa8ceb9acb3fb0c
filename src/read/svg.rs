//! Whether an SVG can be painted: told from its elements and shapes, before anybody does.

// Sizes of pictures, no figures of a report.
#![allow(clippy::float_arithmetic)]

use std::sync::atomic::{AtomicBool, Ordering};

use usvg::{
    Group, ImageHrefResolver, Node, Options, Paint, Path, Rect, Transform, Tree, roxmltree,
};

use super::bounds::crowded;
use super::picture::{Flaw, pixels, size};
use crate::batas;
use crate::guard::guarded;

/// The sides of an SVG, in its units: from a hundredth of a dot to a hundred metres.
const SMALLEST: f32 = 0.01;
const LARGEST: f32 = 300_000.0;
/// Filters of one SVG that are painted: each costs as much as a picture.
pub(super) const FILTERS: usize = 8;
/// How much larger than the SVG itself what a filter paints may be.
const OUTSIDE: f32 = 4.0;

/// How far from its corner a shape may lie, and how much a transformation may enlarge or shrink: with more the numbers
/// of a PDF's exporter run over.
const FARTHEST: f32 = 1e9;
const FLATTEST: f32 = 1e-9;

/// Holds an SVG against the bounds. What cannot be read at all is told by whoever lays it out.
///
/// # Errors
/// The first bound that it breaks.
pub(super) fn svg(text: &str) -> Result<(), Flaw> {
    let options = roxmltree::ParsingOptions {
        allow_dtd: true,
        nodes_limit: u32::try_from(batas::UNSUR).unwrap_or(u32::MAX),
        ..roxmltree::ParsingOptions::default()
    };
    let document = match roxmltree::Document::parse_with_options(text, options) {
        Err(roxmltree::Error::NodesLimitReached) => return Err(Flaw::Elements),
        Err(_) => return Ok(()),
        Ok(document) => document,
    };
    // Letters are shaped across elements, and blanks between them may be dropped.
    let words: String = document.descendants().filter_map(|node| node.text()).collect();
    let words: String = words.split_whitespace().collect();
    if words.len() > batas::TEKS || crowded(&words).is_some() {
        return Err(Flaw::Text);
    }
    let inside = AtomicBool::new(true);
    let resolver = ImageHrefResolver {
        resolve_data: Box::new(|_, data, _| {
            // The painter's decoders are others: what these do not open is not left to them.
            let size = image::guess_format(&data).ok().and_then(|format| size(&data, format));
            if size.is_none() || pixels(size).is_err() {
                inside.store(false, Ordering::Relaxed);
            }
            None
        }),
        resolve_string: Box::new(|_, _| None),
    };
    let options = Options { image_href_resolver: resolver, ..Options::default() };
    // It falls over sizes next to nothing, and over such beyond all bounds.
    let tree = guarded(|| Tree::from_xmltree(&document, &options)).ok_or(Flaw::Numbers)?;
    drop(options);
    let Ok(tree) = tree else { return Ok(()) };
    if !inside.load(Ordering::Relaxed) {
        return Err(Flaw::Inside);
    }
    let sides = [tree.size().width(), tree.size().height()];
    if !sides.iter().all(|side| (SMALLEST..LARGEST).contains(side)) {
        return Err(Flaw::Size);
    }
    let most = (tree.size().width() * OUTSIDE, tree.size().height() * OUTSIDE);
    let mut filters = 0;
    if !filtered(tree.root(), most, &mut filters) || filters > FILTERS {
        return Err(Flaw::Filters);
    }
    if !paintable(tree.root()) {
        return Err(Flaw::Numbers);
    }
    Ok(())
}

/// Whether every shape, and whatever it is filled with, keeps within numbers that can be computed with.
fn paintable(group: &Group) -> bool {
    near(group.abs_layer_bounding_box().to_rect())
        && sound(group.abs_transform())
        && group.children().iter().all(|node| {
            let mut within = sound(node.abs_transform())
                && [node.bounding_box(), node.abs_bounding_box(), node.abs_stroke_bounding_box()]
                    .into_iter()
                    .all(near);
            node.subroots(|root| within &= paintable(root));
            within
                && match node {
                    Node::Group(group) => paintable(group),
                    Node::Path(path) => filled(path),
                    Node::Image(_) | Node::Text(_) => true,
                }
        })
}

/// The control points of a curve may lie far outside of the curve.
fn filled(path: &Path) -> bool {
    let paints = [path.fill().map(usvg::Fill::paint), path.stroke().map(usvg::Stroke::paint)];
    near(path.data().bounds())
        && paints.into_iter().flatten().all(|paint| match paint {
            Paint::Color(_) => true,
            Paint::LinearGradient(gradient) => sound(gradient.transform()),
            Paint::RadialGradient(gradient) => sound(gradient.transform()),
            Paint::Pattern(pattern) => sound(pattern.transform()) && near(pattern.rect().to_rect()),
        })
}

fn near(place: Rect) -> bool {
    [place.left(), place.top(), place.right(), place.bottom()]
        .iter()
        .all(|side| side.abs() < FARTHEST)
}

/// It neither leads too far nor makes a line of an area, which could not be undone.
fn sound(by: Transform) -> bool {
    let flat = (by.sx * by.sy - by.kx * by.ky).abs();
    (FLATTEST..FARTHEST).contains(&flat)
        && [by.sx, by.sy, by.kx, by.ky, by.tx, by.ty].iter().all(|part| part.abs() < FARTHEST)
}

/// Counts what is painted through filters; whether each keeps within a size.
fn filtered(group: &Group, most: (f32, f32), count: &mut usize) -> bool {
    if !group.filters().is_empty() {
        *count += 1;
        let painted = group.abs_layer_bounding_box();
        if painted.width() > most.0 || painted.height() > most.1 {
            return false;
        }
    }
    group.children().iter().all(|node| {
        let mut within = true;
        node.subroots(|root| within &= filtered(root, most, count));
        match node {
            Node::Group(group) => within && filtered(group, most, count),
            Node::Path(_) | Node::Image(_) | Node::Text(_) => within,
        }
    })
}
